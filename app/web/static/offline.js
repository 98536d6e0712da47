// The pages without a network: the address says what is wanted, the pack answers. Built from elements, never from markup.
import { showStart, bindPage } from "./phone.js";
import { noteAsked } from "./kept.js";
import { assumed, overloadFine } from "./overload.js";
import { loadPack } from "./pack.js";
import { PackSearch, highlights, snippet } from "./search.js";

const AUTHORITY = {
  transport: "交通运输部门",
  police: "公安机关",
  market_supervision: "市场监管部门",
  emergency: "应急管理部门",
  ecology: "生态环境部门",
  gas: "燃气主管部门",
  cyberspace: "网信部门",
};
const WAIT_MS = 120;
const answer = document.getElementById("answer");
const field = document.getElementById("q");
let search = null;

function make(tag, className = "", ...inside) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

function link(href, className, ...inside) {
  const element = make("a", className, ...inside);
  element.href = href;
  return element;
}

function marked(text, words) {
  const parts = [];
  let end = 0;
  for (const [start, stop] of highlights(text, words)) {
    parts.push(text.slice(end, start), make("mark", "", text.slice(start, stop)));
    end = stop;
  }
  return [...parts, text.slice(end)];
}

const heading = (words) => make("h2", "group", words);
const badge = (words, kind = "") => make("span", `badge ${kind}`, words);
const standing = (status) => (status === "confirmed" ? badge("已核对原文", "ok") : badge("待核", "warn"));
const placeOf = (law, article) => `/article?cite=${law.key}.${article.n}${article.s ? `-${article.s}` : ""}`;
const cited = (places) =>
  make("div", "row above", ...places.map(([place, label]) => link(`/article?cite=${place}`, "badge cite", label)));

export function yuanRange([low, high]) {
  const [first, last] = [Number(low), Number(high)];
  const inTenThousands = last >= 10000 && last % 10000 === 0 && first % 10000 === 0;
  const write = (value) => (inTenThousands ? String(value / 10000) : value.toLocaleString("en").replaceAll(",", "\u2009"));
  const unit = inTenThousands ? "万元" : "元";
  if (first === last) return `${write(last)} ${unit}`;
  return first ? `${write(first)} – ${write(last)} ${unit}` : `${write(last)} ${unit}以下`;
}

function actCard(act, whole = false) {
  const card = whole ? make("section", "card cited") : link(`/act/${act.id}`, "card cited");
  const badges = make("div", "row above", ...act.penalty.slice(0, 1).map(([, label]) => badge(label, "cite")));
  if (act.authority !== "transport") badges.append(badge(`移送${AUTHORITY[act.authority] || ""}`, "major"));
  if (act.status !== "confirmed") badges.append(badge("待核", "warn"));
  card.append(make("h2", "", act.title), badges);
  if (act.fine)
    card.append(make("div", "row above", make("span", "small", "罚款"), make("span", "figure", yuanRange(act.fine))));
  card.append(make("p", "small above", act.rule));
  return card;
}

function hitCard({ law, article, why }, { words, typed }) {
  const lines = article.text?.length ? article.text : (article.gist || []).map((each) => each.text);
  return link(
    placeOf(law, article),
    "card cited",
    make("h3", "", `${law.title}${article.label}`),
    make("p", "small above", ...marked(snippet(lines, words), typed)),
    make("div", "row above", law.imported ? badge(`${law.version} 版`, "ok") : badge("要旨"), make("span", "faint", why.join("；"))),
  );
}

const titleCard = (href, title, words) => link(href, "card", make("h3", "", title), make("p", "small above", words));

function showAnswer(question) {
  const found = search.search(question);
  const parts = [];
  if (found.acts.length && !found.articles.some((each) => each.score >= 1000))
    parts.push(heading("违法行为"), ...found.acts.map((act) => actCard(act)));
  if (found.articles.length) parts.push(heading("条文"), ...found.articles.map((each) => hitCard(each, found)));
  if (found.guides.length)
    parts.push(heading("指引"), ...found.guides.map((each) => titleCard(`/guide/${each.id}`, each.title, each.steps[0].do)));
  if (found.cases.length)
    parts.push(heading("案例"), ...found.cases.map((each) => titleCard(`/case/${each.id}`, each.title, each.issue)));
  if (found.forms.length)
    parts.push(heading("文书"), ...found.forms.map((each) => titleCard(`/form/${each.id}`, each.title, each.uses[0]?.at(-1) || each.place)));
  if (!parts.length)
    parts.push(make("div", "empty", make("h3", "", `没有找到“${question}”`), make("p", "small above", "换个说法，或只写关键的词。")));
  answer.replaceChildren(...parts);
}

function showArticle(cite) {
  const found = search.cited(cite);
  if (!found) return showAnswer(cite);
  const { law, article } = found;
  const title = `${law.title}${article.label}`;
  answer.replaceChildren(
    make("div", "row", badge("按今天的法", "cite"), law.imported ? badge(`${law.version} 版`) : ""),
    make("h2", "", title),
    ...(article.head ? [make("p", "faint", article.head)] : []),
    ...(article.gist || []).map((gist) =>
      make("section", "card gist",
        make("div", "row", make("h3", "", gist.at ? `要旨（${gist.at}）` : "要旨"), make("span", "spring"), standing(gist.status)),
        make("p", "above", gist.text))),
    ...(article.text?.length
      ? [make("section", "card cited", make("h3", "", "官方文本"), make("div", "law above", ...article.text.map((line) => make("p", "", line))))]
      : []),
  );
  document.body.dataset.place = placeOf(law, article);
  document.body.dataset.title = title;
  return bindPage();
}

function showAct(id) {
  const act = search.act(id);
  if (!act) return showMissing();
  const lines = [["严重的", act.serious_fine], ["逾期不改的", act.overdue_fine], ["对个人", act.person_fine]].filter(([, each]) => each);
  const more = make("section", "card", ...lines.map(([label, each]) => make("p", "line", make("span", "", label), make("span", "", yuanRange(each)))));
  more.append(make("p", "line", make("span", "", "谁来罚"), make("span", "", AUTHORITY[act.authority])));
  if (act.measures.length) more.append(make("p", "line", make("span", "", "其他措施"), make("span", "", act.measures.join("；"))));
  answer.replaceChildren(actCard(act, true), more, heading("违反"), cited(act.violated), heading("罚则"), cited(act.penalty));
  return undefined;
}

function showGuide(id) {
  const guide = search.pack.guides.find((each) => each.id === id);
  if (!guide) return showMissing();
  const steps = guide.steps.map((step, at) =>
    make("li", "", make("span", "dot", String(at + 1)), make("div", "", step.do, ...(step.basis.length ? [cited(step.basis)] : []))));
  answer.replaceChildren(make("h2", "", guide.title), make("div", "card", make("ol", "steps", ...steps)));
  return undefined;
}

function showCase(id) {
  const found = search.pack.cases.find((each) => each.id === id);
  if (!found) return showMissing();
  const part = (title, words) => make("section", "card", make("h3", "", title), make("p", "above", words));
  answer.replaceChildren(
    make("h2", "", found.title),
    part("案情", found.facts), part("争点", found.issue), part("处理", found.handling), part("理由", found.reasoning),
    cited(found.basis),
  );
  return undefined;
}

function showForm(id) {
  const form = search.forms.find((each) => each.id === id);
  if (!form) return showMissing();
  const parts = form.basis.map(([place, label, gist]) => make("div", "card", cited([[place, label]]), make("p", "above", gist)));
  const notes = [form.basis_note, form.note].filter(Boolean).map((words) => make("p", "faint", words));
  // Deadlines are worked out by the hub, so without a network they are only told.
  const uses = form.uses.map(([kind, to, title, words]) => {
    const text = make("span", "words", make("span", "", words), make("br", ""), make("span", "faint", title));
    return kind === "guide" ? link(`/guide/${to}`, "", text) : make("div", "still", text);
  });
  answer.replaceChildren(
    make("h2", "", form.title),
    make("div", "row", badge(form.place), standing(form.status)),
    heading("依据"), ...parts, ...notes,
    ...(uses.length ? [heading("什么时候做"), make("div", "rows", ...uses)] : []),
  );
  return undefined;
}

function showList(rows) {
  answer.replaceChildren(make("div", "rows", ...rows.map(([href, title]) => link(href, "", make("span", "words", title)))));
}

function showLaw(name) {
  const law = search.lawNamed(name);
  if (!law) return showMissing();
  showList(law.articles.map((article) => [placeOf(law, article), `${article.label}　${article.gist?.[0]?.text || article.text?.[0] || ""}`]));
  answer.prepend(make("h2", "", law.title));
  return undefined;
}

function choices(name, label, values, chosen) {
  const group = make("div", "pick");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  for (const [value, words] of values) {
    const input = make("input");
    Object.assign(input, { type: "radio", name, value, checked: value === chosen });
    group.append(make("label", "", input, words));
  }
  return group;
}

function overloadResult(fine, notes) {
  const amount = make("span", "figure", (fine.cents / 100).toLocaleString("en").replaceAll(",", "\u2009"), make("small", "", " 元"));
  const steps = fine.steps.map((step, at) =>
    make("li", "",
      make("span", "dot", String(at + 1)),
      make("div", "spring", step.words, make("br"), make("b", "", step.figure),
        make("div", "row above", link(`/article?cite=${step.place[0]}`, "badge cite", step.place[1]), ...(step.sure ? [] : [badge("待核", "warn")])))));
  return [
    make("section", "card done", make("div", "row", make("span", "small", "罚款"), amount),
      make("div", "row above", standing(fine.steps.every((step) => step.sure) ? "confirmed" : "to_verify")),
      make("p", "small above", fine.measure)),
    make("section", "card", make("h3", "", "怎么算出来的"), make("ol", "steps", ...steps)),
    ...notes.map((words) => make("p", "notice", words)),
  ];
}

function showOverload(asked) {
  const figures = search.pack.overload;
  if (!figures?.limits) return showMissing();
  const form = make("form", "card form");
  const gross = make("input", "input");
  Object.assign(gross, { id: "gross_t", name: "gross_t", inputMode: "decimal", placeholder: "例如 62.5", maxLength: 12, autocomplete: "off" });
  gross.value = asked.get("gross_t") || "";
  const label = make("label", "", "车货总质量（吨）");
  label.htmlFor = "gross_t";
  const kinds = [["", "车型未说"], ["truck", "货车"], ["train", "汽车列车"]];
  const drives = [["", "驱动轴未说"], ["single", "单轴驱动"], ["double", "双轴驱动"]];
  form.append(
    make("div", "", make("span", "label", "几轴"), choices("axles", "几轴", [2, 3, 4, 5, 6].map((count) => [String(count), count === 6 ? "6+" : String(count)]), asked.get("axles") || "6")),
    make("div", "", label, gross),
    choices("form", "车型", kinds, asked.get("form") || ""),
    choices("drive", "驱动轴", drives, asked.get("drive") || ""),
  );
  const result = make("div", "flow");
  const work = () => {
    const given = new FormData(form);
    if (!given.get("gross_t").trim()) return result.replaceChildren(make("p", "faint", "填好总质量，结果就出现在这里。"));
    try {
      const vehicle = { axles: Number(given.get("axles")), gross: given.get("gross_t"), form: given.get("form"), drive: given.get("drive") };
      return result.replaceChildren(...overloadResult(overloadFine(figures, vehicle), [...assumed(vehicle), ...figures.notes]));
    } catch (error) {
      return result.replaceChildren(make("p", "notice bad", error.message));
    }
  };
  form.addEventListener("input", work);
  form.addEventListener("submit", (event) => event.preventDefault());
  answer.replaceChildren(
    make("h2", "", "超限罚款"),
    make("p", "notice", "离线只按今天的浙江省公路条例算。部规定、以前的行为日、期限、加处罚款和违法所得要连上网络才能算。"),
    form, result,
  );
  return work();
}

function showReckon() {
  showList([["/reckon/overload", "超限罚款（今天的浙江条例）"]]);
  answer.append(make("p", "faint", "期限、加处罚款、违法所得和裁量要连上网络才能算：节假日和本单位的版本以法规服务为准。"));
}

function showMissing() {
  answer.replaceChildren(
    make("div", "empty", make("h3", "", "这一页要有网络才能看"), make("p", "small above", "离线时可以查条文、违法行为、指引、案例和文书，算今天的超限罚款；别的计算、版本对照和以前的法要等连上网络。")),
  );
}

function showHome() {
  const rows = [["/reckon/overload", "超限怎么罚"], ["/acts", "违法行为表"], ["/guides", "检查指引"], ["/cases", "典型案例"], ["/laws", "法规目录"]];
  showList(rows);
}

function route() {
  const { pathname, searchParams } = new URL(location.href);
  const [, kind, id] = pathname.split("/");
  const question = searchParams.get("q") || "";
  if (kind === "" || kind === "search") {
    field.value = question;
    if (question) {
      noteAsked(question);
      showAnswer(question);
    } else showHome();
    return;
  }
  const pages = {
    article: () => showArticle(searchParams.get("cite") || ""),
    law: () => showLaw(searchParams.get("name") || ""),
    act: () => showAct(id),
    guide: () => showGuide(id),
    case: () => showCase(id),
    form: () => showForm(id),
    reckon: () => (id === "overload" ? showOverload(searchParams) : id ? showMissing() : showReckon()),
    acts: () => showList(search.pack.acts.map((each) => [`/act/${each.id}`, each.title])),
    guides: () => showList(search.pack.guides.map((each) => [`/guide/${each.id}`, each.title])),
    cases: () => showList(search.pack.cases.map((each) => [`/case/${each.id}`, each.title])),
    laws: () => showList(search.pack.laws.filter((each) => each.articles.length).map((each) => [`/law?name=${each.key}`, each.title])),
  };
  (pages[kind] || showMissing)();
}

let timer = 0;
function ask() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const question = field.value.trim();
    history.replaceState(null, "", question ? `/search?q=${encodeURIComponent(question)}` : "/");
    if (question) showAnswer(question);
    else showHome();
  }, WAIT_MS);
}

const kept = await loadPack();
if (kept) {
  search = new PackSearch(kept.pack);
  field.addEventListener("input", ask);
  field.addEventListener("asked", ask);
  document.getElementById("offline-ask").addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  route();
  showStart();
} else {
  answer.replaceChildren(
    make("div", "empty", make("h3", "", "这部手机上还没有离线资料"), make("p", "small above", "连上网络打开一次查法，资料就会自动存下来。")),
  );
}
document.documentElement.dataset.ready = "true";
