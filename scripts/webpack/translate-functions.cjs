/**
 * Puts what functions.json says into another language. Ids, names and types stay: workbooks and Excel know them.
 *
 * @param metadata as in functions.json
 * @param words English text → text in the other language; a text that changes in English must be translated anew
 * @returns the translation, the texts that have no words, and the words that no text needs any more
 */
function translate(metadata, words) {
  const missing = new Set();
  const unused = new Set(Object.keys(words));
  const say = (text) => {
    unused.delete(text);
    if (!Object.hasOwn(words, text)) missing.add(text);
    return words[text] ?? text;
  };
  const translation = {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: describe(each.description, say),
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        description: say(parameter.description),
      })),
    })),
    enums: metadata.enums.map((each) => ({
      ...each,
      values: each.values.map((value) => ({ ...value, tooltip: say(value.tooltip) })),
    })),
  };
  return { translation, missing: [...missing], unused: [...unused] };
}

const EXAMPLE = "\nExample: ";

/** The example is a formula, which is the same in every language. */
function describe(description, say) {
  const [about, example] = description.split(EXAMPLE);
  return [say(about), ...(example === undefined ? [] : [say(EXAMPLE.trim()) + example])].join("\n");
}

module.exports = { translate, EXAMPLE };
