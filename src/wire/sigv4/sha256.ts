import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../kit/bytes.ts';

/** SHA-256 in lower-case hexadecimal. Synchronous: WebCrypto is absent from insecure contexts. */
export const sha256Hex = (data: Uint8Array): string => bytesToHex(sha256(data));

export const hmacSha256 = (key: Uint8Array, message: string): Uint8Array =>
  hmac(sha256, key, utf8(message));

type Source = string | ArrayBuffer | ArrayBufferView;

function bytesOf(source: Source): Uint8Array {
  if (typeof source === 'string') return utf8(source);
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/** SHA-256, or HMAC-SHA-256 where a secret is given, behind the interface the AWS libraries ask for. */
export class Sha256 {
  readonly #key: Uint8Array | undefined;
  #state: { update(data: Uint8Array): unknown; digest(): Uint8Array };

  constructor(secret?: Source) {
    this.#key = secret === undefined ? undefined : bytesOf(secret);
    this.#state = this.#fresh();
  }

  update(data: Uint8Array): void {
    this.#state.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#state.digest());
  }

  reset(): void {
    this.#state = this.#fresh();
  }

  #fresh() {
    return this.#key === undefined ? sha256.create() : hmac.create(sha256, this.#key);
  }
}
