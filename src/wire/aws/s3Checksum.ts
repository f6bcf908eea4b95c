import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../../kit/bytes.ts';
import { crc32, crc32c, crc64Nvme } from '../../kit/crc.ts';

/** The algorithms that S3 checks an upload by, as its API spells them. */
export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const;

export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number];

/** The checksum of an object's bytes, in base64. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
}

const digests: Readonly<
  Record<ChecksumAlgorithm, { length: number; digest: (data: Uint8Array) => Uint8Array }>
> = {
  CRC32: { length: 4, digest: crc32.digest },
  CRC32C: { length: 4, digest: crc32c.digest },
  CRC64NVME: { length: 8, digest: crc64Nvme.digest },
  SHA1: { length: 20, digest: sha1 },
  SHA256: { length: 32, digest: sha256 },
};

/** `x-amz-checksum-crc32` and so on (Amazon S3 User Guide, "Checking object integrity"). */
export const checksumHeader = (algorithm: ChecksumAlgorithm): string =>
  `x-amz-checksum-${algorithm.toLowerCase()}`;

/** The algorithm that a header of this name carries a checksum of. */
export const algorithmOfHeader = (name: string): ChecksumAlgorithm | undefined =>
  checksumAlgorithms.find((algorithm) => checksumHeader(algorithm) === name.toLowerCase());

export const checksumOf = (algorithm: ChecksumAlgorithm, data: Uint8Array): Checksum => ({
  algorithm,
  value: toBase64(digests[algorithm].digest(data)),
});

/** Bytes that a checksum of this kind has. */
export const checksumLength = (algorithm: ChecksumAlgorithm): number => digests[algorithm].length;
