/** What the three stations are called, wherever they are drawn or told. */
export const stations = {
  authenticate: { number: 1, title: 'Authenticate', about: 'with an identity provider' },
  obtain: { number: 2, title: 'Obtain', about: 'temporary credentials' },
  access: { number: 3, title: 'Access', about: 'the resource' },
} as const;

export type Station = keyof typeof stations;

/** In the order in which every way passes them. */
export const stationOrder: readonly Station[] = ['authenticate', 'obtain', 'access'];
