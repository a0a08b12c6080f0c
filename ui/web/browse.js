// A quotation that the address names is brought to the middle of the screen and gets the focus.
(() => {
  "use strict";
  const quote = document.getElementById("quote");
  if (!quote || (location.hash && location.hash !== "#quote")) return;
  quote.scrollIntoView({ block: "center" });
  quote.focus({ preventScroll: true });
})();
