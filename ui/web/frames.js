// Keeps an open page from drawing when nothing changes. The toolkit's loader asks for the next
// frame in every frame, even long after it is gone (Gradio 6.31, StatusTracker), which costs a
// phone its battery. What asks in a frame for another one gets it five times a second, and once a
// second when it goes on and on.
(() => {
  "use strict";
  const request = window.requestAnimationFrame.bind(window);
  const MANY = 10;
  let before = 0; // frames asked for one within the other, up to the one that is drawn now

  window.requestAnimationFrame = (draw) => {
    const count = before;
    const drawn = (time) => {
      before = count + 1;
      try {
        draw(time);
      } finally {
        before = 0;
      }
    };
    if (!count) return request(drawn);
    setTimeout(() => request(drawn), count < MANY ? 200 : 1000);
    return 0; // which cancels nothing
  };
})();
