/**
 * The rooms of src/, bottom to top. A room may import itself and the rooms before it, nothing else.
 * This list is the only place where that order is written: the lint rule below it is made from it.
 */
export const rooms = [
  'kit',
  'wire',
  'iam',
  'cloud',
  'flows',
  'lab',
  'triage',
  'session',
  'ui',
  'pages',
];

/**
 * Rooms beside that row, each with the highest room it may import. No room imports one of these: what stands
 * here runs in Node alone, and a page that imported it would not load.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const sideRooms = { serve: 'cloud' };

/** Rooms that must run anywhere: no React, no DOM, no storage, no ambient time, chance or network. */
export const pureRooms = rooms.slice(0, rooms.indexOf('triage') + 1);

/** Folders of `pages/` may not import each other: each is a room of its own above everything else. */
export const apartFolders = ['pages'];
