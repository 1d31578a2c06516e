// On a narrow screen Streamlit lays its navigation over the page and leaves it there after a tap on a link: the page
// that was asked for stays out of sight. Folded away as its own button does it. Once a tab: pages come and go in it.
if (!window.blindspotFolds) {
  window.blindspotFolds = true;
  const narrow = window.matchMedia("(max-width: 768px)");
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-testid="stSidebarNavLink"]');
    if (!link || !narrow.matches) return;
    // After Streamlit's own answer to the tap, which still needs the link.
    setTimeout(() => {
      // The button is there only while the navigation is open.
      document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    }, 0);
  });
}
