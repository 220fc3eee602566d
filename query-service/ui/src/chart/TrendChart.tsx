import { useComputedColorScheme } from '@mantine/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_MS, formatDate } from '../format/dates';
import { formatNumber, formatShare, formatValue } from '../format/numbers';
import { currentLocale, i18n } from '../i18n';

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface Point {
  day: string;
  value: number | null;
}

interface Props {
  name: string;
  unit: string;
  points: Point[];
}

/** Drawn as SVG by ECharts; days of which nothing is known are gaps, not zeros. */
export default function TrendChart({ name, unit, points }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  useTranslation('chart');
  const language = currentLocale();
  const option = useMemo(() => optionOf({ name, unit, points }, dark, language), [name, unit, points, dark, language]);

  const chart = useRef<ReturnType<typeof init>>(undefined);

  useEffect(() => {
    if (!holder.current) return;
    const drawn = init(holder.current, null, { renderer: 'svg' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(holder.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={holder} style={{ height: '100%' }} role="img" aria-label={spoken(name, unit, points)} />;
}

function spoken(name: string, unit: string, points: Point[]): string {
  const known = points.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return i18n.t('chart:nothingKnown', { name });
  return i18n.t('chart:spoken', {
    name,
    first: formatValue(first.value, unit),
    firstDay: formatDate(first.day),
    last: formatValue(last.value, unit),
    lastDay: formatDate(last.day),
  });
}

function optionOf({ name, unit, points }: Props, dark: boolean, language: string): EChartsCoreOption {
  const ink = dark ? '#a3b0ab' : '#54605c';
  const line = dark ? '#2b3633' : '#e4e9e6';
  const accent = dark ? '#4dbba7' : '#0f766e';
  const text = { color: ink, fontFamily: "'Inter Variable', sans-serif", fontSize: 12 };
  return {
    animation: false,
    useUTC: true,
    textStyle: text,
    grid: { left: 8, right: 18, top: 14, bottom: 10, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: dark ? '#22302d' : '#ffffff',
      borderColor: line,
      textStyle: { ...text, color: dark ? '#e4ebe8' : '#17211e' },
      formatter: (hovered: { dataIndex: number }[]) => hoverText(points[hovered[0]?.dataIndex ?? -1], name, unit),
    },
    xAxis: {
      type: 'time',
      minInterval: DAY_MS,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { ...text, margin: 12, hideOverlap: true, formatter: (at: number) => axisDay(at, points, language) },
    },
    yAxis: {
      type: 'value',
      scale: unit !== 'ratio',
      ...(unit === 'ratio' && { min: 0, max: 1, interval: 0.25 }),
      splitLine: { lineStyle: { color: line } },
      axisLabel: {
        ...text,
        formatter: (value: number) =>
          unit === 'ratio' ? formatShare(value, language) : formatNumber(value, 2, language),
      },
    },
    series: [
      {
        type: 'line',
        name,
        data: points.map((point) => [`${point.day}T12:00:00Z`, point.value]),
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 5,
        showSymbol: points.length <= 30,
        lineStyle: { width: 2.2, color: accent },
        itemStyle: { color: accent },
        areaStyle: { color: accent, opacity: dark ? 0.12 : 0.07 },
      },
    ],
  };
}

function hoverText(point: Point | undefined, name: string, unit: string): string {
  return point ? `${formatDate(point.day)}\n${name} ${formatValue(point.value, unit)}` : '';
}

/** Months for a short span, with the year where it changes or the span is long. */
function axisDay(at: number, points: Point[], language: string): string {
  const date = new Date(at);
  const span = points.length > 1 ? Date.parse(points.at(-1)?.day ?? '') - Date.parse(points[0]?.day ?? '') : 0;
  const days = span / DAY_MS;
  const options: Intl.DateTimeFormatOptions =
    days > 200 ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
}
