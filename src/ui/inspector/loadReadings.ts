import type * as readings from './readings.ts';

export type Readings = typeof readings;

/** Fetches what reads an exchange; once, however often it is asked for. */
export const loadReadings = (): Promise<Readings> => import('./readings.ts');
