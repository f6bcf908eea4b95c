import path from 'node:path';
import { apartFolders, rooms, sideRooms } from './rooms.mjs';

/** Where a file stands: its room, and the folder inside the room where that folder is a room apart. */
function placeOf(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  if (src < 0) return undefined;
  const room = parts[src + 1];
  return { room, folder: apartFolders.includes(room) ? parts[src + 2] : undefined };
}

/** The rooms that a room may import besides itself; undefined for what is no room, such as main.tsx. */
function roomsBelow(room) {
  if (Object.hasOwn(sideRooms, room)) return rooms.slice(0, rooms.indexOf(sideRooms[room]) + 1);
  return rooms.includes(room) ? rooms.slice(0, rooms.indexOf(room)) : undefined;
}

/** The sentence that says why one file may not import another, or undefined where it may. */
export function crossing(fromFile, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const from = placeOf(fromFile);
  const to = placeOf(path.resolve(path.dirname(fromFile), specifier));
  const below = from && roomsBelow(from.room);
  if (!below || !to) return undefined;
  if (from.room === to.room)
    return from.folder === to.folder
      ? undefined
      : `${from.room}/${from.folder} may not import ${to.room}/${to.folder}: each stands apart`;
  if (below.includes(to.room)) return undefined;
  if (rooms.includes(to.room))
    return `${from.room}/ may not import ${to.room}/, which stands above it`;
  return Object.hasOwn(sideRooms, to.room)
    ? `${from.room}/ may not import ${to.room}/, which no room imports`
    : `${from.room}/ may not import ${to.room}, which composes the rooms`;
}

const rule = {
  create(context) {
    const check = (node) => {
      const source = node?.source ?? node?.argument;
      if (typeof source?.value !== 'string') return;
      const message = crossing(context.filename, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export default { meta: { name: 'rooms' }, rules: { order: rule } };
