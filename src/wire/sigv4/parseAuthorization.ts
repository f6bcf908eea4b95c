/** The header `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…` in its parts. */
export interface Authorization {
  readonly algorithm: string;
  readonly credential: string | undefined;
  /** In the order sent; an empty list where the parameter is there but empty. */
  readonly signedHeaders: readonly string[] | undefined;
  readonly signature: string | undefined;
  /** Pieces that are no `key=value` pair. */
  readonly malformed: readonly string[];
}

/** Takes an `Authorization` header apart. Never fails: what is missing is undefined. */
export function parseAuthorization(value: string): Authorization {
  const [algorithm = '', ...rest] = value.trim().split(/\s+/);
  const pieces = rest
    .join(' ')
    .split(/[,\s]+/)
    .filter((piece) => piece !== '');
  const pairs = new Map(
    pieces
      .filter((piece) => piece.includes('='))
      .map((piece) => [piece.slice(0, piece.indexOf('=')), piece.slice(piece.indexOf('=') + 1)]),
  );
  return {
    algorithm,
    credential: pairs.get('Credential') || undefined,
    signedHeaders: pairs
      .get('SignedHeaders')
      ?.split(';')
      .filter((name) => name !== ''),
    signature: pairs.get('Signature') || undefined,
    malformed: pieces.filter((piece) => !piece.includes('=')),
  };
}
