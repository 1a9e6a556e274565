/** Loads the page again once there is a newer build. A page on disk can read no file, but it can measure a picture. */
setInterval(() => {
  const built = new Image();
  built.onload = () => {
    if (built.naturalWidth !== BUILD) location.reload();
  };
  built.src = `built.svg?${Date.now()}`;
}, 1000);
