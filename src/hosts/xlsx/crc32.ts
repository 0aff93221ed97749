const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that zip files keep of their entries. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // Counted, since megabytes pass through here.
  for (let at = 0; at < bytes.length; at += 1) value = (value >>> 8) ^ TABLE[(value ^ bytes[at]!) & 255]!;
  return (value ^ 0xffffffff) >>> 0;
}
