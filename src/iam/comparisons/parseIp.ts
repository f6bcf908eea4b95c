function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

/** The bytes of one side of `::`. */
function parseGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const tail = group.includes('.') && index === groups.length - 1 ? parseV4(group) : undefined;
    if (tail) bytes.push(...tail);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else return undefined;
  }
  return bytes;
}

/** The 4 bytes of an IPv4 address or the 16 of an IPv6 address (RFC 4291 section 2.2). */
export function parseIp(text: string): readonly number[] | undefined {
  if (!text.includes(':')) return parseV4(text);
  const sides = text.split('::');
  const [left, right] = sides.map(parseGroups);
  if (!left || sides.length > 2) return undefined;
  if (sides.length === 1) return left.length === 16 ? left : undefined;
  if (!right || left.length + right.length > 14) return undefined;
  return [...left, ...Array<number>(16 - left.length - right.length).fill(0), ...right];
}
