/** The checks of a custom identity broker, by their stable ids. */
export const brokerRules = {
  /** The root of the reasons for an answer of the broker. */
  request: 'broker.request',
  page: 'broker.page',
  /** Null: the broker does not look at it. */
  passwordGiven: 'broker.password-given',
  /** Whether the directory lets the person in. Null: it was not asked. */
  bind: 'broker.bind',
  person: 'broker.person',
  session: 'broker.session',
  accessKnown: 'broker.access-known',
  /** Null: the broker does not look at it. */
  group: 'broker.group',
  credentials: 'broker.credentials',
} as const;

export type BrokerRule = (typeof brokerRules)[keyof typeof brokerRules];
