/**
 * An application's address with the answer of an authorization endpoint: in its query (RFC 6749 section
 * 4.1.2), or in its fragment as the implicit grant has it (section 4.2.2).
 * @param state comes back as the application sent it
 */
export function answerAddress(
  redirectUri: string,
  state: string | undefined,
  answer: Readonly<Record<string, string>>,
  place: 'query' | 'fragment' = 'query',
): string {
  const url = new URL(redirectUri);
  const parameters = place === 'query' ? url.searchParams : new URLSearchParams();
  for (const [name, value] of Object.entries(answer)) parameters.set(name, value);
  if (state !== undefined) parameters.set('state', state);
  if (place === 'fragment') url.hash = parameters.toString();
  return url.toString();
}
