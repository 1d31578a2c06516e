// Plotly draws the switch above a chart for the pointer alone: here it is a button to the keyboard and to a reader too.
// Once a tab; a chart that is drawn later is seen when it comes.
if (!window.blindspotSwitches) {
  window.blindspotSwitches = true;
  const SWITCH = ".updatemenu-button";

  const tell = (chart) => {
    const active = chart._fullLayout?.updatemenus?.[0]?.active;
    chart.querySelectorAll(SWITCH).forEach((button, place) => {
      button.setAttribute("role", "button");
      button.setAttribute("tabindex", "0");
      button.setAttribute("aria-label", button.textContent);
      button.setAttribute("aria-pressed", String(place === active));
    });
  };
  const tellAll = () => {
    document.querySelectorAll(`${SWITCH}:not([tabindex])`).forEach((button) => {
      const chart = button.closest(".js-plotly-plot");
      if (chart) tell(chart);
    });
  };

  document.addEventListener("keydown", (event) => {
    const button = event.target instanceof Element && event.target.closest(SWITCH);
    if (!button || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    const chart = button.closest(".js-plotly-plot");
    const place = [...chart.querySelectorAll(SWITCH)].indexOf(button);
    button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    // The switch may have been drawn anew: whoever pressed it still stands on it.
    setTimeout(() => {
      tell(chart);
      chart.querySelectorAll(SWITCH)[place]?.focus();
    }, 50);
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest(SWITCH);
    if (button) setTimeout(() => tell(button.closest(".js-plotly-plot")), 50);
  });
  // Many changes of a page that is being drawn are looked at once.
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tellAll();
    });
  }).observe(document.body, { childList: true, subtree: true });
  tellAll();
}
