import type { Question } from '../question.ts';

/** Questions that belong together: the unit in which the bank is loaded, and results are given. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<readonly Question[]>;
}

/** The themes of the bank, in the order of the lab. A new question is one row of a theme's file. */
export const themes = [
  {
    id: 'foundations',
    title: 'Foundations',
    load: async () => (await import('./foundations.ts')).foundationsQuestions,
  },
  {
    id: 'identity-center',
    title: 'IAM Identity Center',
    load: async () => (await import('./identityCenter.ts')).identityCenterQuestions,
  },
  {
    id: 'saml',
    title: 'SAML 2.0 with IAM',
    load: async () => (await import('./saml.ts')).samlQuestions,
  },
  {
    id: 'broker',
    title: 'A broker of your own',
    load: async () => (await import('./broker.ts')).brokerQuestions,
  },
  {
    id: 'cognito',
    title: 'Cognito',
    load: async () => (await import('./cognito.ts')).cognitoQuestions,
  },
  {
    id: 'web',
    title: 'Web identity and workloads',
    load: async () => (await import('./web.ts')).webQuestions,
  },
  {
    id: 'accounts',
    title: 'Between accounts',
    load: async () => (await import('./accounts.ts')).accountsQuestions,
  },
  {
    id: 'directories',
    title: 'Directories',
    load: async () => (await import('./directories.ts')).directoriesQuestions,
  },
  {
    id: 'policies',
    title: 'Policies',
    load: async () => (await import('./policies.ts')).policiesQuestions,
  },
] as const satisfies readonly Theme[];

export type ThemeId = (typeof themes)[number]['id'];

/** Every question of the bank, theme by theme. */
export const loadQuestions = async (): Promise<readonly Question[]> =>
  (await Promise.all(themes.map((theme): Promise<readonly Question[]> => theme.load()))).flat();

/** The questions of these themes, and of no others, by their ids. */
export async function loadThemes(
  wanted: readonly ThemeId[],
): Promise<ReadonlyMap<string, Question>> {
  const loaded = await Promise.all(
    themes
      .filter(({ id }) => wanted.includes(id))
      .map((theme): Promise<readonly Question[]> => theme.load()),
  );
  return new Map(loaded.flat().map((question) => [question.id, question]));
}
