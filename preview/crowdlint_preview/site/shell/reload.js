/** Loads the page again once it was written anew. A page on disk can read no file, but it can measure a picture. */
let width = 0;
const measure = () => {
  const built = new Image();
  built.onload = () => {
    width ||= built.naturalWidth;
    if (built.naturalWidth !== width) location.reload();
  };
  built.src = `${WATCHED}?${Date.now()}`;
};
measure();
setInterval(measure, 500);
