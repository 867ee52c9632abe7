// What the scripts say. `WORDS` comes from theme.yaml: the phrases of i18n/ in the language of the site.

/** Returns the words called `key` with each {name} of `values` filled in. */
export function say(key, values = {}) {
  return (WORDS[key] || "").replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** Returns the words called `key` for the number `n`. */
export function sayCount(key, n) {
  return say(n === 1 ? `${key}_one` : key, { n });
}

/** Returns how much `answer` found, in words: what is not sure is said to be no more than that. */
export function sayFound({ total, isSure }) {
  return isSure ? sayCount("found", total) : say("found_at_most", { n: total });
}
