/** What a key asks the player to do. */
export type PlayerKey = 'next' | 'back' | 'start' | 'end' | 'toggle' | 'help';

const keys: Readonly<Record<string, PlayerKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Home: 'start',
  End: 'end',
  ' ': 'toggle',
  '?': 'help',
};

/** Where these keys already mean something else: text, choices, folds, links, sliders and dialogs. */
const claims: Readonly<Record<PlayerKey, string>> = {
  toggle: 'button, a, summary, input, select, textarea, [role], [contenteditable]',
  next: 'input, select, textarea, [role=tab], [role=radio], [role=separator], [role=listbox], [role=option], [role=menu], [role=dialog], [data-depth], [contenteditable]',
  back: '',
  start: '',
  end: '',
  help: 'input, textarea, [contenteditable]',
};

/** What a key press means to the player, or undefined where it belongs to what has the focus. */
export function playerKey(event: KeyboardEvent): PlayerKey | undefined {
  const action = keys[event.key];
  if (!action || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented)
    return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  const claimed = claims[action] || claims.next;
  return target?.closest(claimed) ? undefined : action;
}
