CREATE TABLE "decisions" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_decisions" PRIMARY KEY AUTOINCREMENT,
    "ItemId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Value" TEXT NULL,
    "Reason" TEXT NULL,
    "DecidedAt" INTEGER NOT NULL
);

CREATE TABLE "facts" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_facts" PRIMARY KEY,
    "Value" TEXT NOT NULL
);

CREATE TABLE "header_lists" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_header_lists" PRIMARY KEY AUTOINCREMENT,
    "Texts" BLOB NOT NULL
);

CREATE TABLE "notices" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_notices" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Recipients" BLOB NOT NULL,
    "Subject" TEXT NOT NULL,
    "Mime" BLOB NOT NULL,
    "State" TEXT NOT NULL,
    "DraftId" TEXT NULL,
    "PlannedAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL
);

CREATE TABLE "sources" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_sources" PRIMARY KEY,
    "Cursor" TEXT NULL,
    "CollectedAt" INTEGER NOT NULL
);

CREATE TABLE "raw_reports" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_raw_reports" PRIMARY KEY AUTOINCREMENT,
    "Id" TEXT NULL,
    "Source" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Channel" TEXT NOT NULL,
    "ReceivedAt" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "HeaderListSeq" INTEGER NULL,
    "Content" BLOB NOT NULL,
    "StoredAt" INTEGER NOT NULL,
    CONSTRAINT "FK_raw_reports_header_lists_HeaderListSeq" FOREIGN KEY ("HeaderListSeq") REFERENCES "header_lists" ("Seq") ON DELETE RESTRICT
);

CREATE TABLE "notice_events" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_notice_events" PRIMARY KEY AUTOINCREMENT,
    "NoticeSeq" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "DraftId" TEXT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_notice_events_notices_NoticeSeq" FOREIGN KEY ("NoticeSeq") REFERENCES "notices" ("Seq") ON DELETE RESTRICT
);

CREATE TABLE "report_events" (
    "Seq" INTEGER NOT NULL CONSTRAINT "PK_report_events" PRIMARY KEY AUTOINCREMENT,
    "ReportSeq" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_report_events_raw_reports_ReportSeq" FOREIGN KEY ("ReportSeq") REFERENCES "raw_reports" ("Seq") ON DELETE RESTRICT
);

CREATE INDEX "IX_decisions_ItemId" ON "decisions" ("ItemId");

CREATE UNIQUE INDEX "IX_header_lists_Texts" ON "header_lists" ("Texts");

CREATE INDEX "IX_notice_events_NoticeSeq" ON "notice_events" ("NoticeSeq");

CREATE UNIQUE INDEX "IX_notices_Key" ON "notices" ("Key");

CREATE INDEX "IX_raw_reports_HeaderListSeq" ON "raw_reports" ("HeaderListSeq");

CREATE UNIQUE INDEX "IX_raw_reports_Id" ON "raw_reports" ("Id");

CREATE INDEX "IX_raw_reports_Source" ON "raw_reports" ("Source");

CREATE INDEX "IX_report_events_ReportSeq" ON "report_events" ("ReportSeq");

CREATE TRIGGER raw_reports_keep_update BEFORE UPDATE ON raw_reports BEGIN SELECT RAISE(ABORT, 'raw_reports is append-only'); END;

CREATE TRIGGER raw_reports_keep_delete BEFORE DELETE ON raw_reports BEGIN SELECT RAISE(ABORT, 'raw_reports is append-only'); END;

CREATE TRIGGER header_lists_keep_update BEFORE UPDATE ON header_lists BEGIN SELECT RAISE(ABORT, 'header_lists is append-only'); END;

CREATE TRIGGER header_lists_keep_delete BEFORE DELETE ON header_lists BEGIN SELECT RAISE(ABORT, 'header_lists is append-only'); END;

CREATE TRIGGER report_events_keep_update BEFORE UPDATE ON report_events BEGIN SELECT RAISE(ABORT, 'report_events is append-only'); END;

CREATE TRIGGER report_events_keep_delete BEFORE DELETE ON report_events BEGIN SELECT RAISE(ABORT, 'report_events is append-only'); END;

CREATE TRIGGER decisions_keep_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;

CREATE TRIGGER decisions_keep_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;

CREATE TRIGGER notice_events_keep_update BEFORE UPDATE ON notice_events BEGIN SELECT RAISE(ABORT, 'notice_events is append-only'); END;

CREATE TRIGGER notice_events_keep_delete BEFORE DELETE ON notice_events BEGIN SELECT RAISE(ABORT, 'notice_events is append-only'); END;

CREATE TRIGGER notices_keep_delete BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'notices are never deleted'); END;
