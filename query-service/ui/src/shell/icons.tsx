import type { ReactNode } from 'react';

/** The few signs the pages use, drawn here so that no icon package is needed. Decoration only: words stand beside. */
function icon(shape: ReactNode) {
  return function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

export const Check = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />);
export const Eye = icon(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const Clock = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </>,
);
export const Pause = icon(<path d="M9 6v12M15 6v12" />);
export const Play = icon(<path d="M8 5.5v13l10.5-6.5z" />);
export const Back = icon(<path d="M14.5 6l-6 6 6 6" />);
export const Forward = icon(<path d="M9.5 6l6 6-6 6" />);
export const Up = icon(<path d="M12 19V6M6.5 11.5L12 6l5.5 5.5" />);
export const Down = icon(<path d="M12 5v13M6.5 12.5L12 18l5.5-5.5" />);
export const Level = icon(<path d="M5 12h14" />);
export const Lock = icon(
  <>
    <rect x="5.5" y="10.5" width="13" height="9" rx="2" />
    <path d="M8.5 10.5V8a3.5 3.5 0 017 0v2.5" />
  </>,
);
export const Warning = icon(<path d="M12 4.5L21 19.5H3zM12 10.5v4M12 17v.01" />);
export const Link2 = icon(
  <path d="M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.3l-.8.8M14 10a4 4 0 00-5.7 0l-3 3A4 4 0 0011 18.7l.8-.8" />,
);
export const Sun = icon(
  <>
    <circle cx="12" cy="12" r="3.8" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4" />
  </>,
);
export const Moon = icon(<path d="M19.5 14.5A8 8 0 119.5 4.5a6.5 6.5 0 0010 10z" />);
export const Search = icon(
  <>
    <circle cx="11" cy="11" r="6" />
    <path d="M20 20l-4.5-4.5" />
  </>,
);
export const Sliders = icon(<path d="M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5" />);
export const Person = icon(
  <>
    <circle cx="12" cy="8" r="3.6" />
    <path d="M5 19.5c0-3.6 3.1-5.8 7-5.8s7 2.2 7 5.8" />
  </>,
);
export const More = icon(
  <>
    <circle cx="5.5" cy="12" r="1" />
    <circle cx="12" cy="12" r="1" />
    <circle cx="18.5" cy="12" r="1" />
  </>,
);
export const Remove = icon(<path d="M7 7l10 10M17 7L7 17" />);
