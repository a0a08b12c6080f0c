// Keeps an open page from drawing when nothing changes. The toolkit's loader asks for the next
// frame in every frame, even long after it is gone (Gradio 6.31, StatusTracker), which costs a
// phone its battery. What asks in a frame for another one gets it five times a second.
(() => {
  "use strict";
  const request = window.requestAnimationFrame.bind(window);
  let isDrawing = false;

  window.requestAnimationFrame = (draw) => {
    const drawn = (time) => {
      isDrawing = true;
      try {
        draw(time);
      } finally {
        isDrawing = false;
      }
    };
    if (!isDrawing) return request(drawn);
    setTimeout(() => request(drawn), 200);
    return 0; // which cancels nothing
  };
})();
