// Search in the pack: a citation first, then words in pairs of characters, with what people say for what the law writes.
// No page, no network: everything here can be tried with a pack in hand.
const ASKING =
  /怎么办|怎么罚|怎么处罚|怎么处理|怎么算|怎么|咋办|咋罚|咋|如何|要不要|能不能|可不可以|行不行|算不算|是不是|有没有|什么|哪个|哪些|多少|可以|到底|请问|一下|是否|[吗呢吧啊嘛么了的我你他她们？?！!，。,、；;：:“”"'（）()\s]+/g;
const PENALTY = /罚|处罚|吊销|没收|拘留|多少钱|扣车|怎么处理|怎么办/;
const PUNISHES = /罚款|警告|吊销|没收|责令/;
const DIGITS = "零一二三四五六七八九";
const NUMBER = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})";
const PLACE = new RegExp(`^(.*?[^0-9第\\s])\\s*第?(${NUMBER})(?:条|$|[款项之.(（-])(?:之(${NUMBER}))?`);
const LETTERS = /^[a-z]{3,40}$/;
const INITIALS = /^([a-z]{2,20})([0-9]{1,4})$/;
const K = 1.1;
const FIELDS = { said: 2.4, title: 1.3, text: 1 };
const SINGLE = 0.9;
const BY_ACT = 0.6;
const EXPANDED = 0.45;
const SNIPPET = 110;
const LIKE = 0.3;

export function chineseNumber(text) {
  if (/^[0-9]+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const sign of text.replace("〇", "零")) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return total + digit;
}

// Pairs of neighbouring characters, and Latin words and numbers whole.
export function tokens(text) {
  const found = [];
  for (const run of text.toLowerCase().match(/[\u3400-\u9fff]+|[a-z0-9]+/g) || []) {
    if (/[a-z0-9]/.test(run)) found.push(run);
    else if (run.length === 1) found.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
}

export function highlights(text, words) {
  const covered = new Uint8Array(text.length);
  for (const word of new Set(words)) {
    if (word.length < 2) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) covered.fill(1, at, at + word.length);
  }
  const spans = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!covered[at]) continue;
    let end = at;
    while (covered[end]) end += 1;
    spans.push([at, end]);
    at = end;
  }
  return spans;
}

export function snippet(lines, words) {
  const weigh = (line) => highlights(line, words).reduce((sum, [start, end]) => sum + end - start, 0);
  let best = "";
  let most = -1;
  for (const line of lines) {
    const weight = weigh(line);
    if (weight > most) [best, most] = [line, weight];
  }
  const first = highlights(best, words)[0]?.[0] ?? 0;
  const start = Math.max(0, Math.min(first - SNIPPET / 4, best.length - SNIPPET));
  return best.slice(start, start + SNIPPET);
}

class Postings {
  constructor() {
    this.owners = new Map();
    this.size = 0;
  }

  add(owner, words, weight) {
    for (const token of tokens(words)) {
      let list = this.owners.get(token);
      if (!list) this.owners.set(token, (list = new Map()));
      list.set(owner, (list.get(owner) || 0) + weight);
    }
    this.size = Math.max(this.size, owner + 1);
  }

  rarity(token) {
    const held = this.owners.get(token)?.size || 0;
    return held ? Math.log(1 + (this.size - held + 0.5) / (held + 0.5)) : 0;
  }

  scores(wanted) {
    const found = new Map();
    for (const [token, weight] of wanted) {
      const rarity = this.rarity(token);
      for (const [owner, count] of this.owners.get(token) || [])
        found.set(owner, (found.get(owner) || 0) + (weight * rarity * count) / (count + K));
    }
    return found;
  }
}

export class PackSearch {
  constructor(pack) {
    this.pack = pack;
    // A pack that an earlier version put here has none.
    this.forms = pack.forms || [];
    this.articles = [];
    this.places = new Map();
    this.names = [];
    this.words = new Postings();
    this.sayings = new Postings();
    this.saidOf = [];
    this.cards = { act: new Postings(), guide: new Postings(), case: new Postings(), form: new Postings() };
    pack.laws.forEach((law) => this.#addLaw(law));
    this.names.sort((one, other) => other[0].length - one[0].length);
    pack.acts.forEach((act, at) => this.cards.act.add(at, `${act.title} ${act.title} ${act.rule} ${act.measures.join(" ")}`, 1));
    pack.guides.forEach((guide, at) =>
      this.cards.guide.add(at, `${guide.title} ${guide.title} ${guide.steps.map((step) => step.do).join(" ")}`, 1));
    pack.cases.forEach((each, at) =>
      this.cards.case.add(at, `${each.title} ${each.title} ${each.facts} ${each.issue} ${each.points.join(" ")}`, 1));
    this.forms.forEach((form, at) =>
      this.cards.form.add(at, `${form.title} ${form.title} ${[...form.basis, ...form.uses].map((each) => each.at(-1)).join(" ")}`, 1));
  }

  #addLaw(law) {
    for (const name of [law.title, ...law.short]) this.names.push([name, law]);
    for (const article of law.articles) {
      const at = this.articles.length;
      this.articles.push({ law, article });
      this.places.set(`${law.key}.${article.n}-${article.s || 0}`, at);
      const gists = (article.gist || []).map((each) => each.text);
      this.words.add(at, [...gists, ...(article.say || [])].join(" "), FIELDS.said / Math.max(1, (article.say || []).length / 2));
      this.words.add(at, `${law.title} ${article.head || ""}`, FIELDS.title);
      this.words.add(at, (article.text || []).join(" "), FIELDS.text / (0.5 + (article.text || []).join("").length / 300));
      for (const words of [...gists, ...(article.say || [])]) {
        this.sayings.add(this.saidOf.length, words, 1);
        this.saidOf.push([at, words, tokens(words).length]);
      }
    }
  }

  article(key, number, suffix = 0) {
    const at = this.places.get(`${key}.${number}-${suffix}`);
    return at === undefined ? null : this.articles[at];
  }

  act(id) {
    return this.pack.acts.find((act) => act.id === id) || null;
  }

  lawNamed(name) {
    const plain = name.replace(/[《》\s]/g, "").replace(/^中华人民共和国/, "");
    const exact = this.pack.laws.find((law) => law.key === plain || law.title === plain || law.short.includes(plain));
    return exact || this.#lawLike(plain);
  }

  // People leave words out: 浙江航道条例 is 浙江省航道管理条例. The nearest title that holds all signs in their order.
  #lawLike(name) {
    if (name.length < 3) return null;
    let best = null;
    for (const [title, law] of this.names) {
      let at = 0;
      for (const sign of title) if (sign === name[at]) at += 1;
      const share = (name.length / title.length) * (title.includes(name) ? 1.2 : 1);
      if (at === name.length && share >= LIKE && share > (best?.share || 0)) best = { law, share };
    }
    return best && best.law;
  }

  // What letters stand for: the words whose pinyin, by initials or in full, begins with them.
  #spelt(question) {
    const letters = question.toLowerCase().replace(/['’\s]/g, "");
    if (!LETTERS.test(letters)) return question;
    const found = (test) => this.pack.spelling.find(test)?.[0];
    return (
      found(([, initials, full]) => initials === letters || full === letters) ||
      found(([, initials, full]) => initials.startsWith(letters) || full.startsWith(letters)) ||
      this.pack.laws.find((law) => law.initials.includes(letters))?.title ||
      question
    );
  }

  // The article that a question names: 处罚法55, 危化法一百零九条, glf44; null where it names none.
  cited(question) {
    const plain = question.replace(/[《》\s]/g, "").replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    const key = /^([a-z][a-z0-9_]*)\.([0-9]{1,4})(?:-([0-9]{1,2}))?/.exec(plain);
    if (key) return this.article(key[1], Number(key[2]), Number(key[3] || 0));
    const letters = INITIALS.exec(plain.toLowerCase());
    if (letters) {
      const law = this.pack.laws.find((each) => each.initials.includes(letters[1]));
      return law ? this.article(law.key, Number(letters[2])) : null;
    }
    const place = PLACE.exec(plain);
    const law = place && this.lawNamed(place[1]);
    return law ? this.article(law.key, chineseNumber(place[2]), place[3] ? chineseNumber(place[3]) : 0) : null;
  }

  search(typed, limit = 8) {
    const question = this.#spelt(typed);
    const named = this.cited(question);
    if (named) return this.#answer([{ ...named, score: 1000, why: ["按条号"] }], question, new Map(), limit);
    const plain = question.replace(ASKING, " ").trim() || question;
    const { wanted, acts, reasons } = this.#expanded(plain, question);
    const scores = this.words.scores(wanted);
    this.#addSayings(scores, wanted);
    const best = Math.max(...scores.values(), 0);
    for (const [id, say] of acts) {
      const act = this.act(id);
      for (const [place] of act ? [...act.penalty, ...act.violated] : []) {
        const at = this.#placeOf(place);
        if (at !== undefined) {
          scores.set(at, (scores.get(at) || 0) + best * BY_ACT);
          reasons.set(at, `“${say}”指行为 ${act.title}`);
        }
      }
    }
    const asksPenalty = PENALTY.test(question);
    const ranked = [...scores]
      .map(([at, score]) => {
        const { law, article } = this.articles[at];
        const punishes = asksPenalty && PUNISHES.test((article.text || []).join("") || (article.gist || [])[0]?.text || "");
        return { law, article, score: score * (punishes ? 1.25 : 1), why: reasons.has(at) ? [reasons.get(at)] : [] };
      })
      .sort((one, other) => other.score - one.score);
    return this.#answer(ranked.slice(0, limit), plain, acts, limit, wanted);
  }

  #placeOf(place) {
    const found = /^([a-z0-9_]+)\.([0-9]+)(?:-([0-9]+))?/.exec(place);
    return found ? this.places.get(`${found[1]}.${found[2]}-${found[3] || 0}`) : undefined;
  }

  #expanded(plain, question) {
    const wanted = new Map(tokens(plain).map((token) => [token, 1]));
    const acts = new Map();
    const add = (words) => tokens(words).forEach((token) => wanted.has(token) || wanted.set(token, EXPANDED));
    for (const [say, term, ids] of this.pack.thesaurus) {
      if (!question.includes(say)) continue;
      add(term);
      ids.forEach((id) => acts.set(id, say));
    }
    for (const group of this.pack.lexicon) if (group.some((word) => question.includes(word))) group.slice(0, 4).forEach(add);
    return { wanted, acts, reasons: new Map() };
  }

  // One wording that says the whole question counts more than many that say a bit of it each.
  #addSayings(scores, wanted) {
    const whole = [...wanted].reduce((sum, [token, weight]) => sum + weight * this.sayings.rarity(token), 0) || 1;
    const most = Math.max(...scores.values(), 1);
    const best = new Map();
    for (const [said, score] of this.sayings.scores(wanted)) {
      const [at, , length] = this.saidOf[said];
      const share = (score * (1 + K)) / whole / (1 + Math.max(0, length - wanted.size) / 12);
      if (share > (best.get(at) || 0)) best.set(at, share);
    }
    for (const [at, share] of best) scores.set(at, (scores.get(at) || 0) + share * SINGLE * most);
  }

  #answer(articles, plain, acts, limit, wanted = new Map(tokens(plain).map((token) => [token, 1]))) {
    const words = [...wanted.keys()];
    const cards = (kind, list, most) => {
      const whole = words.reduce((sum, word) => sum + this.cards[kind].rarity(word), 0) || 1;
      const scores = this.cards[kind].scores(wanted);
      if (kind === "act") list.forEach((act, at) => acts.has(act.id) && scores.set(at, (scores.get(at) || 0) + whole));
      return [...scores]
        .filter(([, score]) => score / whole >= 0.12)
        .sort((one, other) => other[1] - one[1])
        .slice(0, most)
        .map(([at]) => list[at]);
    };
    return {
      words,
      typed: tokens(plain),
      articles: articles.slice(0, limit),
      acts: cards("act", this.pack.acts, 3),
      guides: cards("guide", this.pack.guides, 2),
      cases: cards("case", this.pack.cases, 2),
      forms: cards("form", this.forms, 2),
    };
  }
}
