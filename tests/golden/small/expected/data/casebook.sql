-- 小网站
PRAGMA foreign_keys = ON;
BEGIN;
-- 全部条目：每行一个条目，包括案例、荣誉、制度、平台、协商模式、成效和其他页面。
CREATE TABLE "entries" (
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('case', 'award', 'rule', 'platform', 'method', 'report', 'brand', 'term', 'source', 'page')),
  "kind_label" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("key")
);
-- 案例：每行一个协商案例。
CREATE TABLE "cases" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "platform" TEXT,
  "method" TEXT,
  "status" TEXT CHECK ("status" IN ('collecting', 'deliberating', 'implementing', 'resolved', 'monitored')),
  "status_label" TEXT,
  "approved_by" TEXT,
  "result" TEXT,
  "result_source" TEXT,
  "evidence" TEXT NOT NULL CHECK ("evidence" IN ('E0', 'E1', 'E2', 'E3')),
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("platform") REFERENCES "platforms" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("result_source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 荣誉：每行一项荣誉，获奖对象见 recipients 表。
CREATE TABLE "awards" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "level" TEXT CHECK ("level" IN ('national', 'provincial', 'municipal', 'county', 'township')),
  "level_label" TEXT,
  "year" INTEGER,
  "issuer" TEXT,
  "category" TEXT,
  "grade" TEXT,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 制度：每行一份制度文件，条文见 articles 表。
CREATE TABLE "rules" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "doctype" TEXT CHECK ("doctype" IN ('rules-of-procedure', 'working-norms', 'implementing-opinion', 'assessment-rules', 'work-plan', 'measures', 'regulations', 'system', 'working-rules', 'opinion', 'implementing-plan', 'steps', 'provisions', 'code-of-conduct', 'mechanism', 'working-method')),
  "doctype_label" TEXT,
  "issuer" TEXT,
  "number" TEXT,
  "adopted" TEXT,
  "effective" TEXT,
  "status" TEXT CHECK ("status" IN ('consultation', 'trial', 'in-force', 'amended', 'repealed')),
  "status_label" TEXT,
  "trial_until" TEXT,
  "is_digest" INTEGER NOT NULL CHECK ("is_digest" IN (0, 1)),
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 平台：每行一个协商平台或机构。
CREATE TABLE "platforms" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "tier" TEXT,
  "form" TEXT,
  "parent" TEXT,
  "founded" TEXT,
  "brand" TEXT,
  "brand_entry" TEXT,
  "method" TEXT,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("parent") REFERENCES "platforms" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("brand_entry") REFERENCES "brands" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 协商模式：每行一种协商模式，步骤见 steps 表。
CREATE TABLE "methods" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "issuer" TEXT,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 成效：每行一份成效数据，各项数见 figures 表。
CREATE TABLE "reports" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "period" TEXT,
  "publisher" TEXT,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 品牌：每行一个协商品牌。
CREATE TABLE "brands" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "holder" TEXT,
  "parent" TEXT,
  "category" TEXT,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("parent") REFERENCES "brands" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 术语：每行一个术语。数字词所指的各项见 term_items 表。
CREATE TABLE "terms" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "definition" TEXT,
  "synonyms" TEXT,
  "explained" TEXT NOT NULL CHECK ("explained" IN ('fully', 'partly', 'not')),
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 来源材料：每行一份有自己条目的来源材料。哪个条目依据哪份材料，见 sources 表。
CREATE TABLE "works" (
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT,
  "updated" TEXT,
  "summary" TEXT,
  "region" TEXT,
  "address" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "completeness" INTEGER NOT NULL,
  "author" TEXT,
  "publisher" TEXT,
  "url" TEXT,
  "form" TEXT,
  "entries" INTEGER NOT NULL,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 地区：每行一个地区，上级排在下级前面。只有条目写到的地区和它们的上级，不是行政区划全表。
CREATE TABLE "regions" (
  "path" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "parent" TEXT,
  "depth" INTEGER NOT NULL,
  "entries" INTEGER NOT NULL,
  "own_entries" INTEGER NOT NULL,
  "address" TEXT NOT NULL,
  "inferred" TEXT,
  "note" TEXT,
  FOREIGN KEY ("parent") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("path")
);
-- 主题：每行一个主题词。
CREATE TABLE "topics" (
  "id" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "description" TEXT,
  "parent" TEXT,
  "entries" INTEGER NOT NULL,
  "address" TEXT NOT NULL,
  FOREIGN KEY ("parent") REFERENCES "topics" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("id")
);
-- 条目的主题：每行一个条目的一个主题，只列条目自己写的，不列上级主题。
CREATE TABLE "entry_topics" (
  "entry" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("topic") REFERENCES "topics" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("entry", "topic")
);
-- 来源：每行一个条目的一个来源。同一份材料被几个条目引用，就有几行。
CREATE TABLE "sources" (
  "key" TEXT NOT NULL,
  "entry" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "id" TEXT,
  "from" TEXT,
  "title" TEXT NOT NULL,
  "publisher" TEXT,
  "date" TEXT,
  "url" TEXT,
  "author" TEXT,
  "place" TEXT,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("from") REFERENCES "works" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("key")
);
-- 未载：每行一个条目缺的一项。
CREATE TABLE "gaps" (
  "entry" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "field" TEXT,
  "label" TEXT NOT NULL,
  "is_counted" INTEGER NOT NULL CHECK ("is_counted" IN (0, 1)),
  "looked_in" TEXT,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("entry", "position")
);
-- 编者推断：每行一个条目里由编者推断的一项，来源没有这样说。地区的推断见 regions 表。
CREATE TABLE "inferences" (
  "entry" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "field" TEXT,
  "label" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("entry", "position")
);
-- 正文提及：每行一处正文里的链接和它所在的句子，指向制度的见 citations 表。
CREATE TABLE "mentions" (
  "entry" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "by" TEXT NOT NULL,
  "sentence" TEXT,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("by") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("entry", "position")
);
-- 案例的步骤：每行一个案例的一个步骤。案例写明协商模式的，模式的每一步都有一行，没有记载的也列出。
CREATE TABLE "case_steps" (
  "case" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "method" TEXT,
  "step" TEXT,
  "is_recorded" INTEGER NOT NULL CHECK ("is_recorded" IN (0, 1)),
  "date" TEXT,
  "note" TEXT,
  "source" TEXT,
  "due" TEXT,
  "timing" TEXT,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("method", "step") REFERENCES "steps" ("method", "name") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "position")
);
-- 参与人数：每行一个案例的一类参与者。人数和人次不能相加。
CREATE TABLE "participants" (
  "case" TEXT NOT NULL,
  "group" TEXT NOT NULL CHECK ("group" IN ('members', 'residents', 'experts', 'total')),
  "group_label" TEXT NOT NULL,
  "value_text" TEXT,
  "value" NUMERIC,
  "value_to" NUMERIC,
  "bound" TEXT CHECK ("bound" IN ('exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'range')),
  "is_share" INTEGER CHECK ("is_share" IN (0, 1)),
  "source" TEXT,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "group")
);
-- 参加部门：每行一个案例的一个参加部门。
CREATE TABLE "departments" (
  "case" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "position")
);
-- 协商成果：每行一个案例的一项成果数。
CREATE TABLE "outcomes" (
  "case" TEXT NOT NULL,
  "measure" TEXT NOT NULL CHECK ("measure" IN ('proposals', 'adopted', 'resolved')),
  "measure_label" TEXT NOT NULL,
  "value_text" TEXT,
  "value" NUMERIC,
  "value_to" NUMERIC,
  "bound" TEXT CHECK ("bound" IN ('exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'range')),
  "is_share" INTEGER CHECK ("is_share" IN (0, 1)),
  "source" TEXT,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "measure")
);
-- 成果文件：每行一个案例形成的一份文件。
CREATE TABLE "documents" (
  "case" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "source" TEXT,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "position")
);
-- 成果转化：每行一个案例的成果被采用的一个环节，按先后排列。
CREATE TABLE "uptake" (
  "case" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "by" TEXT,
  "date" TEXT,
  "document" TEXT,
  "note" TEXT,
  "source" TEXT,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "position")
);
-- 议题转交：每行一个案例和议题转交到的一个案例。
CREATE TABLE "handovers" (
  "case" TEXT NOT NULL,
  "handed_to" TEXT NOT NULL,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("handed_to") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("case", "handed_to")
);
-- 获奖对象：每行一项荣誉的一个获奖对象。
CREATE TABLE "recipients" (
  "award" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "entry" TEXT,
  "name" TEXT NOT NULL,
  FOREIGN KEY ("award") REFERENCES "awards" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("award", "position")
);
-- 条文：每行一条，正文包括各款各项。
CREATE TABLE "articles" (
  "key" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "division" TEXT,
  "text" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  FOREIGN KEY ("rule") REFERENCES "rules" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("key")
);
-- 引用制度：每行一处对制度的引用，来自案例的“依据”和各页正文里的链接。
CREATE TABLE "citations" (
  "rule" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "article" TEXT,
  "place" TEXT,
  "entry" TEXT NOT NULL,
  "sentence" TEXT,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("rule") REFERENCES "rules" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article") REFERENCES "articles" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("rule", "position")
);
-- 制度代替关系：每行一份制度和它代替的一份制度。
CREATE TABLE "supersedes" (
  "rule" TEXT NOT NULL,
  "supersedes" TEXT NOT NULL,
  FOREIGN KEY ("rule") REFERENCES "rules" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("supersedes") REFERENCES "rules" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("rule", "supersedes")
);
-- 协商模式的步骤：每行一种协商模式的一个步骤，按先后排列。
CREATE TABLE "steps" (
  "method" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "title" TEXT,
  "actors" TEXT,
  "summary" TEXT,
  "deliverable" TEXT,
  "gate" TEXT,
  "deadline" TEXT,
  "deadline_from" TEXT,
  "deadline_rule" TEXT,
  UNIQUE ("method", "name"),
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("method", "position")
);
-- 模式组成：每行一种协商模式的一个组成部分，不分先后。
CREATE TABLE "components" (
  "method" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "summary" TEXT,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("method", "position")
);
-- 协商模式的原则：每行一种协商模式的一条原则。
CREATE TABLE "principles" (
  "method" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("method", "position")
);
-- 年度安排：每行一种协商模式每年的一项安排。没有次数的，是不限次数。
CREATE TABLE "yearly" (
  "method" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "value_text" TEXT,
  "value" NUMERIC,
  "value_to" NUMERIC,
  "bound" TEXT CHECK ("bound" IN ('exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'range')),
  "is_share" INTEGER CHECK ("is_share" IN (0, 1)),
  "is_at_least" INTEGER NOT NULL CHECK ("is_at_least" IN (0, 1)),
  "by" TEXT,
  "note" TEXT,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("method", "position")
);
-- 步骤对应：每行一种协商模式的一步与另一种的一步。对应关系是编者所加，不是来源所说。
CREATE TABLE "correspondences" (
  "method" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "step" TEXT NOT NULL,
  "other_method" TEXT NOT NULL,
  "other_step" TEXT NOT NULL,
  "note" TEXT,
  FOREIGN KEY ("method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("other_method") REFERENCES "methods" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("method", "position")
);
-- 建设标准：每行一项建设标准的一个条目。
CREATE TABLE "standards" (
  "standard" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "item" TEXT NOT NULL,
  "description" TEXT,
  PRIMARY KEY ("standard", "item")
);
-- 平台达标依据：每行一个平台符合一个标准条目的依据。没有列出的条目是未载，不是不符合。
CREATE TABLE "platform_standards" (
  "platform" TEXT NOT NULL,
  "standard" TEXT NOT NULL,
  "item" TEXT NOT NULL,
  "evidence" TEXT,
  FOREIGN KEY ("platform") REFERENCES "platforms" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("standard", "item") REFERENCES "standards" ("standard", "item") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("platform", "standard", "item")
);
-- 成效数据：每行来源报告的一个数。单位、范围或时段不同的数不能相加。
CREATE TABLE "figures" (
  "report" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "value_text" TEXT NOT NULL,
  "value" NUMERIC NOT NULL,
  "value_to" NUMERIC,
  "bound" TEXT NOT NULL CHECK ("bound" IN ('exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'range')),
  "is_share" INTEGER NOT NULL CHECK ("is_share" IN (0, 1)),
  "unit" TEXT,
  "scope" TEXT,
  "period" TEXT,
  "metric" TEXT CHECK ("metric" IN ('cases', 'proposals', 'adopted', 'resolved', 'participants')),
  "metric_label" TEXT,
  "indicator" TEXT,
  "declared_method" TEXT,
  "declared_item" INTEGER,
  "note" TEXT,
  "source" TEXT,
  "source_title" TEXT,
  "source_place" TEXT,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("report") REFERENCES "reports" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("metric") REFERENCES "totals" ("metric") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("declared_method", "declared_item") REFERENCES "yearly" ("method", "position") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("report", "position")
);
-- 品牌写法：每行来源里一个品牌的一种写法，照录，不合并。
CREATE TABLE "brand_forms" (
  "brand" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "note" TEXT,
  "source" TEXT,
  FOREIGN KEY ("source") REFERENCES "sources" ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("brand") REFERENCES "brands" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("brand", "position")
);
-- 术语所含：每行一个数字词所指的一项，照来源的写法。
CREATE TABLE "term_items" (
  "term" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "item" TEXT NOT NULL,
  FOREIGN KEY ("term") REFERENCES "terms" ("id") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("term", "position")
);
-- 反复出现的主题：同一个地方有两个以上案例属于同一主题的，每行其中一个案例；地方取最小的一级，主题取最细的一级。
CREATE TABLE "topic_recurrences" (
  "topic" TEXT NOT NULL,
  "region" TEXT NOT NULL,
  "case" TEXT NOT NULL,
  FOREIGN KEY ("case") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("topic") REFERENCES "topics" ("id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("region") REFERENCES "regions" ("path") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("topic", "region", "case")
);
-- 没有连上的条目：每行一个条目，与别的条目还没有连上；由程序计算，怎样算连上写在“关联盘点”页。
CREATE TABLE "loose_ends" (
  "list" TEXT NOT NULL CHECK ("list" IN ('honours-without-case', 'cited-by-no-case', 'covered-by-no-rule')),
  "entry" TEXT NOT NULL,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("list", "entry")
);
-- 在案统计：每行一项由本站案例算出的合计，与来源报告的数（figures 表）口径不同。
CREATE TABLE "totals" (
  "metric" TEXT NOT NULL CHECK ("metric" IN ('cases', 'proposals', 'adopted', 'resolved', 'participants')),
  "metric_label" TEXT NOT NULL,
  "value" NUMERIC,
  "bound" TEXT CHECK ("bound" IN ('exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'range')),
  "cases" INTEGER NOT NULL,
  PRIMARY KEY ("metric")
);
-- 已撤回：每行一个已撤回的条目。网址保留，内容不在任何别的表里，也不计入统计。
CREATE TABLE "withdrawn" (
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('case', 'award', 'rule', 'platform', 'method', 'report', 'brand', 'term', 'source', 'page')),
  "kind_label" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  PRIMARY KEY ("key")
);
-- 编号：每行一个给过的网址：现行的、改了编号以后留着的、撤回的。给过的编号不再给别的条目。
CREATE TABLE "identifiers" (
  "path" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('current', 'moved', 'withdrawn')),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('case', 'award', 'rule', 'platform', 'method', 'report', 'brand', 'term', 'source', 'page')),
  "kind_label" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "entry" TEXT,
  "reason" TEXT,
  FOREIGN KEY ("entry") REFERENCES "entries" ("key") DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("path")
);
INSERT INTO "entries" VALUES
('cases/nongke-shucai','case','案例','nongke-shucai','农科村解决蔬菜“销售难”','2023-05',NULL,NULL,'某省/某县','https://example.org/cases/nongke-shucai/',16,27),
('platforms/yishiting','platform','平台','yishiting','协商议事厅',NULL,NULL,NULL,NULL,'https://example.org/platforms/yishiting/',0,16);
INSERT INTO "cases" VALUES
('nongke-shucai','农科村解决蔬菜“销售难”','2023-05',NULL,NULL,'某省/某县','https://example.org/cases/nongke-shucai/',16,27,'yishiting',NULL,NULL,NULL,NULL,NULL,NULL,'E1');
INSERT INTO "platforms" VALUES
('yishiting','协商议事厅',NULL,NULL,NULL,NULL,'https://example.org/platforms/yishiting/',0,16,'区县',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "regions" VALUES
('某省','某省',NULL,1,1,0,'https://example.org/regions/%E6%9F%90%E7%9C%81/',NULL,NULL),
('某省/某县','某县','某省',2,1,1,'https://example.org/regions/%E6%9F%90%E7%9C%81/%E6%9F%90%E5%8E%BF/',NULL,NULL);
INSERT INTO "sources" VALUES
('cases/nongke-shucai#1','cases/nongke-shucai',1,NULL,NULL,'工作材料',NULL,NULL,NULL,NULL,'第 8 段'),
('platforms/yishiting#1','platforms/yishiting',1,NULL,NULL,'工作材料',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gaps" VALUES
('cases/nongke-shucai',1,'summary','摘要',1,NULL),
('cases/nongke-shucai',2,'method','协商模式',1,NULL),
('cases/nongke-shucai',3,'status','状态',1,NULL),
('cases/nongke-shucai',4,'steps','步骤',1,NULL),
('cases/nongke-shucai',5,'participants','参与',1,NULL),
('cases/nongke-shucai',6,'outcome','成果',1,NULL),
('cases/nongke-shucai',7,'rules','依据',1,NULL),
('cases/nongke-shucai',8,'approved_by','审批',1,NULL),
('platforms/yishiting',1,'date','日期',1,NULL),
('platforms/yishiting',2,'summary','摘要',1,NULL),
('platforms/yishiting',3,'region','地区',1,NULL),
('platforms/yishiting',4,'form','类型',1,NULL),
('platforms/yishiting',5,'founded','成立',1,NULL);
INSERT INTO "loose_ends" VALUES
('covered-by-no-rule','cases/nongke-shucai');
INSERT INTO "totals" VALUES
('cases','案例',1,'exact',1),
('proposals','建议',NULL,NULL,0),
('adopted','采纳',NULL,NULL,0),
('resolved','解决',NULL,NULL,0),
('participants','参与',NULL,NULL,0);
INSERT INTO "identifiers" VALUES
('/cases/nongke-shucai/','current','case','案例','nongke-shucai','农科村解决蔬菜“销售难”','cases/nongke-shucai',NULL),
('/platforms/yishiting/','current','platform','平台','yishiting','协商议事厅','platforms/yishiting',NULL);
COMMIT;
