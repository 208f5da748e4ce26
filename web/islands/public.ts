// What JavaScript adds to a public page: the map beside the list, and the print button. Without it the
// page does everything else.
import '../styles/renkei.css';

function onPrintButtons(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-print]')) {
    link.hidden = false;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      window.print();
    });
  }
}

function onMap(): void {
  const card = document.getElementById('map-card');
  const frame = document.getElementById('map');
  if (!card || !frame) return;
  card.hidden = false;
  // The map is heavy: on phones it is fetched only when it comes near the window.
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    void import('./map').then(({ showMap }) => showMap(frame)).catch(() => { card.hidden = true; });
  }, { rootMargin: '200px' });
  watch.observe(frame);
}

onPrintButtons();
onMap();
