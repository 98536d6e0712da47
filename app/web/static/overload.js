// The fine for an overload by Zhejiang's rule, worked out on the phone. The hub's figures come with the pack; masses are
// whole millionths of a ton and money whole cents, so that nothing is rounded on the way.
const UNIT = 1000000;
const MOST_T = 1000;

// A figure as text in whole millionths; NaN where it is none or has more places than that.
export function millionths(text) {
  const found = /^([0-9]{1,6})(?:\.([0-9]{1,6}))?$/.exec(text.trim().replace("。", "."));
  return found ? Number(found[1]) * UNIT + Number((found[2] || "").padEnd(6, "0")) : NaN;
}

const tons = (amount) => String(amount / UNIT);
const yuan = (cents) => (cents % 100 ? (cents / 100).toFixed(2) : String(cents / 100));

// What was taken for granted, where nobody said it.
export function assumed({ axles, drive, form }) {
  const found = [];
  if (!form && (axles === 3 || axles === 4)) found.push("没有写明车型，按汽车列车计；货车（单车）的限值更低，请核对车型。");
  if (!drive && axles >= 6) found.push("没有写明驱动轴，按双驱动轴计；牵引车驱动轴为单轴的限值更低，请核对行驶证。");
  return found;
}

function limitOf(figures, { axles, drive, form }) {
  const chosen = form || (axles === 2 ? "truck" : "train");
  const found = figures.limits.find(([count, kind]) => count === Math.min(axles, 6) && kind === chosen);
  if (!found) throw new Error(`${axles} 轴${chosen === "truck" ? "货车" : "汽车列车"}没有总质量限值，请核对车型。`);
  return millionths(axles >= 6 && drive === "single" ? figures.single_drive : found[2]);
}

// What some tons cost, in cents; a part of a cent is dropped, as the hub does.
function priced(figures, amount, perTon, place) {
  const counted = figures.whole_tons ? Math.floor(amount / UNIT) * UNIT : amount;
  const cents = Math.floor((counted * Number(perTon) * 100) / UNIT);
  const whole = amount % UNIT === 0;
  const how = whole ? "" : figures.whole_tons ? `，舍去不足一吨的部分（${figures.unsure}）` : `，不足一吨按比例（${figures.unsure}）`;
  return { words: `${tons(counted)} 吨 × ${perTon} 元${how}`, figure: `${yuan(cents)} 元`, cents, place, sure: whole };
}

// Throws an Error with a sentence where the figures make no sense. `cents` is the fine, `over` and `limit` are millionths.
export function overloadFine(figures, vehicle) {
  const gross = millionths(vehicle.gross);
  if (!(gross >= UNIT / 10 && gross <= MOST_T * UNIT)) throw new Error("车货总质量应为 0.1 到 1000 吨，例如 62.5。");
  const limit = limitOf(figures, vehicle);
  const over = Math.max(gross - limit, 0);
  const { places } = figures;
  const steps = [{ words: "总质量限值", figure: `${tons(limit)} 吨`, place: places.limit, sure: true }];
  if (!over) return { cents: 0, limit, over, steps, measure: "没有超过限值，不处罚" };
  steps.push({ words: `超过限值：${tons(gross)} − ${tons(limit)}`, figure: `${tons(over)} 吨`, place: places.limit, sure: true });
  const [fifth, half] = figures.shares.map((share) => (limit * millionths(share)) / UNIT);
  if (over <= fifth) {
    const words = `没有超过限值的百分之二十（${tons(fifth)} 吨）：批评教育，可以不予处罚`;
    steps.push({ words, figure: "0 元", place: places.education, sure: true });
    return { cents: 0, limit, over, steps, measure: "批评教育" };
  }
  const place = over <= half ? places.middle : places.above;
  const parts = [[`百分之二十到百分之五十的部分：${tons(Math.min(over, half))} − ${tons(fifth)}`, Math.min(over, half) - fifth, 0]];
  if (over > half) parts.push([`超过百分之五十的部分：${tons(over)} − ${tons(half)}`, over - half, 1]);
  let total = 0;
  for (const [words, amount, tier] of parts) {
    steps.push({ words, figure: `${tons(amount)} 吨`, place, sure: true });
    const step = priced(figures, amount, figures.per_ton[tier], place);
    steps.push(step);
    total += step.cents;
  }
  const cap = Number(figures.cap) * 100;
  const words = total > cap ? `合计 ${yuan(total)} 元，最高不超过 ${yuan(cap)} 元` : `合计，没有超过最高额 ${yuan(cap)} 元`;
  const cents = Math.min(total, cap);
  steps.push({ words, figure: `${yuan(cents)} 元`, place, sure: true });
  if (figures.warning) steps.push({ words: figures.warning, figure: "", place, sure: false });
  return { cents, limit, over, steps, measure: "责令改正（行政处罚法28条1款）" };
}
