// An invented collection of any size, the same for the same seed.
//
// In: how many cases, a seed, a folder. Out: a site in that folder: cases with their steps, platforms, rules with
// articles, awards and a method. Every place, body and figure is made up; sentences are put together from lists, so that
// some strings stand in every case and most in few.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const STEPS = ["征题", "定题", "析题", "议题", "破题"];
const TOPICS = ["老旧小区改造", "加装电梯", "停车管理", "垃圾分类", "河道治理", "农村道路", "养老助餐", "乡村产业", "饮水安全", "夜间噪声"];
const NAMES = ["有事来协商", "有事多商量", "有事好商量"];
const BEFORE = ["为了把账算清楚，", "会上有人提出，", "经过三轮酝酿，", "回头看，", "镇里的同志说，", "按照《协商成果办理办法》，", ""];
const WHO = ["调研组", "居民代表", "政协委员", "村民小组长", "物业经理", "社区书记", "法律顾问", "老党员", "网格员", "农业农村局"];
const DOES = ["把意见逐条登记", "挨家挨户走访", "请来专家测算费用", "把方案贴在公告栏里", "召开院坝会", "重新划定公共区域", "约定每季度通报一次", "请监督员全程参加", "提出分三步走", "核对了管网图纸"];
const OF = ["路灯", "停车位", "文化广场", "灌溉渠", "电动车充电棚", "垃圾投放点", "公交站台", "小学门口的斑马线", "活动室", "祠堂戏台", "护坡", "健身步道"];
const CLOSE = ["，大家都说公道", "，反对的几户也签了字", "，先易后难", "，费用由集体承担", "，写进了纪要", "，下个月再来看", "", "，效果要看明年"];
const HAN = "安宝昌达恩丰光和吉康乐明宁平荣瑞顺泰文兴阳云祥永正庆城关桥湖溪岭坪坝塘湾";

/** Returns numbers from 0 up to 1, the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

/** Writes a site of `cases` cases below `folder`; `config` is added to its configuration. */
export function writeCorpus(folder, cases, seed = 1, config = "") {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const upTo = (most) => Math.floor(next() * most);
  const name = () => pick(HAN) + pick(HAN);
  const write = (file, text) => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const topics = TOPICS.map((topic) => `  - ${topic}\n`).join("");
  write("casebook.yaml", `title: 协商选编\nbase_url: https://example.org/\ntopics:\n${topics}${config}`);
  const places = Array.from({ length: 8 + Math.ceil(cases / 60) }, () => {
    const [county, town, village] = [`${name()}县`, `${name()}镇`, `${name()}村`];
    return { path: `云江省/荣川市/${county}/${town}/${village}`, town, village };
  });
  const steps = STEPS.map((step) => `  - {名称: ${step}}\n`).join("");
  write("content/methods/wubu.md", `---\n标题: 五步协商法\n步骤:\n${steps}来源: [{标题: 工作材料}]\n---\n`);
  const platforms = Math.ceil(cases / 40);
  for (let number = 0; number < platforms; number++) {
    const place = pick(places);
    write(
      `content/platforms/p${number}.md`,
      `---\n标题: ${place.village}“${pick(NAMES)}”议事室\n层级: 村社区\n地区: ${place.path}\n来源: [{标题: 工作材料}]\n---\n\n${sentences(3)}\n`,
    );
  }
  const rules = Math.ceil(cases / 100) + 1;
  for (let number = 0; number < rules; number++) {
    const articles = Array.from({ length: 12 }, (_, at) => `第${han(at + 1)}条　${sentences(2)}\n`).join("\n");
    write(
      `content/rules/r${number}.md`,
      `---\n标题: ${pick(places).town}协商议事规则\n文种: 议事规则\n文本: 全文\n来源: [{标题: 规则原文}]\n---\n\n${articles}`,
    );
  }
  for (let number = 0; number < cases; number++) write(`content/cases/c${number}.md`, oneCase(number));
  for (let number = 0; number < Math.ceil(cases / 10); number++) {
    const year = 2016 + upTo(9);
    write(
      `content/awards/a${number}.md`,
      `---\n标题: ${year}年${pick(["优秀", "典型", "精品"])}协商案例（${number}）\n级别: ${pick(["省", "市", "区县"])}\n年度: ${year}\n` +
        `颁发单位: 荣川市政协\n获奖对象: [cases/c${upTo(cases)}]\n来源: [{标题: 通报}]\n---\n`,
    );
  }

  function sentences(count) {
    const one = () => `${pick(BEFORE)}${pick(WHO)}${pick(DOES)}，${pick(WHO)}谈到${pick(OF)}${pick(CLOSE)}。`;
    return Array.from({ length: count }, one).join("");
  }

  function oneCase(number) {
    const place = pick(places);
    const topic = pick(TOPICS);
    const subject = pick(OF);
    const date = `${2015 + upTo(10)}-${String(1 + upTo(12)).padStart(2, "0")}`;
    const body = STEPS.slice(0, 3 + upTo(3)).map((step) =>
      `## ${step}\n\n${sentences(3 + upTo(4))}\n\n${place.village}的${subject}共收到意见 ${upTo(90)} 条，其中书面 **${upTo(20)}** 条。${sentences(2 + upTo(4))}\n`);
    return `---\n标题: ${place.village}的${subject}怎么办（${number}）\n地区: ${place.path}\n平台: p${upTo(platforms)}\n协商模式: wubu\n` +
      `主题: [${topic}]\n日期: ${date}\n状态: 办理\n成果: {采纳: ${1 + upTo(9)}}\n依据: [r${upTo(rules)}#第${han(1 + upTo(12))}条]\n摘要: ${place.town}围绕${subject}开展协商。\n` +
      `来源: [{标题: ${place.town}通讯}]\n---\n\n${place.town}依托“${pick(NAMES)}”平台议事。\n\n${body.join("\n")}`;
  }
}

function han(number) {
  const digits = "零一二三四五六七八九十";
  return number <= 10 ? digits[number] : `十${digits[number - 10]}`;
}
