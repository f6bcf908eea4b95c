import { percentDecode, percentEncode } from './percentEncoding.ts';

/**
 * `double`: dot segments and empty segments go, then the path is encoded once more; all services but S3.
 * `single`: nothing is removed and the path is encoded once, because an S3 key may hold `//` and `..`.
 */
export type PathEncoding = 'single' | 'double';

/** The second line of the canonical request (IAM User Guide, "Create a canonical request"). */
export function canonicalPath(path: string, encoding: PathEncoding): string {
  const segments = path.split('/');
  if (encoding === 'single')
    return segments.map((segment) => percentEncode(percentDecode(segment))).join('/');
  return withoutDots(segments).map(percentEncode).join('/');
}

function withoutDots(segments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  if (kept.length === 0) return ['', ''];
  return ['', ...kept, ...(segments.at(-1) === '' ? [''] : [])];
}
