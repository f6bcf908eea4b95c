import styles from './Icon.module.css';

/** Drawn on a grid of 16, as lines of 1.5; `fill` marks the shapes that are solid. */
const drawings = {
  play: { d: 'M4.5 2.5 13 8l-8.5 5.5Z', fill: true },
  pause: { d: 'M4 3h3v10H4ZM9 3h3v10H9Z', fill: true },
  next: { d: 'M3.5 3 10 8l-6.5 5ZM12.5 2.5v11' },
  back: { d: 'M12.5 3 6 8l6.5 5ZM3.5 2.5v11' },
  restart: { d: 'M3.5 2.25V5.5h3.25M3.75 5.25A5.25 5.25 0 1 1 2.75 8.5' },
  link: {
    d: 'M6.5 9.5l3-3M7.25 4.75 9 3a2.83 2.83 0 0 1 4 4l-1.75 1.75M8.75 11.25 7 13a2.83 2.83 0 0 1-4-4l1.75-1.75',
  },
  export: { d: 'M8 10.5V2M4.75 5 8 1.75 11.25 5M2.75 8.5v5h10.5v-5' },
  copy: { d: 'M5.75 5.75h7.5v7.5h-7.5ZM10.25 3V2.75h-7.5v7.5H3' },
  keyboard: { d: 'M1.75 4h12.5v8H1.75ZM4 6.5h1M7.5 6.5h1M11 6.5h1M5 9.5h6' },
  cross: { d: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  tick: { d: 'M2.5 8.5 6 12l7.5-8' },
  dash: { d: 'M3 8h10' },
  sun: {
    d: 'M8 5.25a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5ZM8 1v1.75M8 13.25V15M1 8h1.75M13.25 8H15M3.05 3.05l1.25 1.25M11.7 11.7l1.25 1.25M3.05 12.95l1.25-1.25M11.7 4.3l1.25-1.25',
  },
  moon: { d: 'M13.5 9.75A6 6 0 0 1 6.25 2.5 6 6 0 1 0 13.5 9.75Z' },
  system: { d: 'M2 2.75h12v8H2ZM8 10.75v2.5M5 13.25h6' },
  chevron: { d: 'M6 3.5 10.5 8 6 12.5' },
  'broken-flow': { d: 'M1 8h3.75M6.5 11.5l3-7M11.25 8H15M12.75 5.5 15.25 8l-2.5 2.5' },
  panel: { d: 'M1.75 2.75h12.5v10.5H1.75ZM9.75 2.75v10.5' },
} as const satisfies Record<string, { readonly d: string; readonly fill?: true }>;

export type IconName = keyof typeof drawings;

/** A drawing that says nothing by itself: the control or the word beside it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  const drawing: { readonly d: string; readonly fill?: true } = drawings[name];
  return (
    <svg className={styles.icon} data-solid={drawing.fill} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawing.d} />
    </svg>
  );
}
