/** Loads the page again once it was written anew. A page on disk can read no file, but it can measure a picture. */
setInterval(() => {
  const built = new Image();
  built.onload = () => {
    if (built.naturalWidth !== WIDTH) location.reload();
  };
  built.src = `${WATCHED}?${Date.now()}`;
}, 500);
