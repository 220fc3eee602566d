const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: while the pages are printed, they have their light colours. */
export function printInLight(root: HTMLElement = document.documentElement): void {
  const paper = matchMedia('print');
  let onScreen: string | null = null;
  const change = () => {
    if (paper.matches) {
      onScreen = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, 'light');
    } else if (onScreen !== null) {
      root.setAttribute(SCHEME, onScreen);
    }
  };
  paper.addEventListener('change', change);
}
