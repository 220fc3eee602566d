import { kindOf } from '../format/numbers';

const WIDTH = 76;
const HEIGHT = 26;
const PAD = 3;

/** The shape of the trend, drawn small; the trend card says the same in numbers. */
export function Sparkline({ values, unit }: { values: (number | null)[]; unit: string }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return null;
  const [low, high] = scaleOf(known, unit);
  const x = (at: number) => PAD + (at / (values.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) => HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const end = values.findLastIndex((value) => value !== null);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={pathOf(values, x, y)} fill="none" stroke="var(--kept-accent)" strokeWidth="1.6" strokeLinejoin="round" />
      <circle cx={x(end)} cy={y(values[end] ?? low)} r="2.4" fill="var(--kept-accent)" />
    </svg>
  );
}

/** The whole scale of the unit, and from zero where it has no end: one that hardly moves looks as if it hardly moved. */
export function scaleOf(known: number[], unit: string): [low: number, high: number] {
  switch (kindOf(unit)) {
    case 'ratio':
      return [0, 1];
    case 'index':
      return [-1, 1];
    default:
      return [Math.min(0, ...known), Math.max(...known, 1)];
  }
}

function pathOf(values: (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let pen = 'M';
  const parts = values.map((value, at) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const part = `${pen}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = 'L';
    return part;
  });
  return parts.join('');
}
