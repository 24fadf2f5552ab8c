/** Seeded random choices: the same seed makes the same documents on every machine. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, by mulberry32. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(count) {
    return Math.floor(this.next() * count);
  }

  chance(share) {
    return this.next() < share;
  }

  one(choices) {
    return choices[this.below(choices.length)];
  }

  some(choices, most) {
    const left = [...choices];
    const taken = [];
    while (taken.length < most && left.length > 0) {
      taken.push(left.splice(this.below(left.length), 1)[0]);
    }
    return taken;
  }
}
