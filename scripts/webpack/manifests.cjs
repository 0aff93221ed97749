/** The developer's own server, which manifest.xml names. */
const ownAddress = "https://localhost:3000/";

/** The server that a build is for: `ADDIN_URL=https://example.com/ai npm run build`. */
const addressed = (address) => (address ? address.replace(/\/*$/, "/") : ownAddress);

/** The manifest for a server. */
const atAddress = (manifest, address) => manifest.replaceAll(ownAddress, addressed(address));

/**
 * The same add-in under another id and with its functions in a namespace, AIDEV.AIENERGY: it can be tried beside an
 * installed one, whose names and workbooks it leaves alone.
 */
function forDevelopment(manifest) {
  const changes = [
    [/<Id>[^<]*</, "<Id>8a9f8c4e-57a2-4c38-b0d2-6f2a1d0c9b71<"],
    [/<DisplayName DefaultValue="([^"]*)"/, '<DisplayName DefaultValue="$1 (dev)"'],
    [/(<\/Metadata>)/, '$1\n            <Namespace resid="Functions.Namespace" />'],
    [/(<bt:ShortStrings>)/, '$1\n        <bt:String id="Functions.Namespace" DefaultValue="AIDEV" />'],
  ];
  return changes.reduce((text, [part, replacement]) => {
    if (!part.test(text))
      throw new Error(`manifest.xml has no ${part}, so no development manifest can be made`);
    return text.replace(part, replacement);
  }, manifest);
}

module.exports = { ownAddress, addressed, atAddress, forDevelopment };
