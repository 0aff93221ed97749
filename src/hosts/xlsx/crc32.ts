const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum that zip files keep of their entries.
 *
 * @param before that of what stands before these bytes
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  // Counted, since megabytes pass through here.
  for (let at = 0; at < bytes.length; at += 1) value = (value >>> 8) ^ TABLE[(value ^ bytes[at]!) & 255]!;
  return (value ^ 0xffffffff) >>> 0;
}
