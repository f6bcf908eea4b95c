import path from 'node:path';
import { apartFolders, rooms } from './rooms.mjs';

/** Where a file stands: its room, and the folder inside the room where that folder is a room apart. */
function placeOf(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  if (src < 0) return undefined;
  const room = parts[src + 1];
  return { room, folder: apartFolders.includes(room) ? parts[src + 2] : undefined };
}

/** The sentence that says why one file may not import another, or undefined where it may. */
export function crossing(fromFile, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const from = placeOf(fromFile);
  const to = placeOf(path.resolve(path.dirname(fromFile), specifier));
  if (!from || !to || !rooms.includes(from.room)) return undefined;
  if (!rooms.includes(to.room))
    return `${from.room}/ may not import ${to.room}, which composes the rooms`;
  if (rooms.indexOf(to.room) > rooms.indexOf(from.room))
    return `${from.room}/ may not import ${to.room}/, which stands above it`;
  if (from.room === to.room && from.folder !== to.folder)
    return `${from.room}/${from.folder} may not import ${to.room}/${to.folder}: each stands apart`;
  return undefined;
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
