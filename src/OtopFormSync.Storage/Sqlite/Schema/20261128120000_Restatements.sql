CREATE TABLE "restatements" (
    "ReportSeq" INTEGER NOT NULL CONSTRAINT "PK_restatements" PRIMARY KEY,
    "Key" TEXT NOT NULL,
    "ReceivedAt" INTEGER NOT NULL,
    "HeaderListSeq" INTEGER NOT NULL,
    "Content" BLOB NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "FK_restatements_header_lists_HeaderListSeq" FOREIGN KEY ("HeaderListSeq") REFERENCES "header_lists" ("Seq") ON DELETE RESTRICT,
    CONSTRAINT "FK_restatements_raw_reports_ReportSeq" FOREIGN KEY ("ReportSeq") REFERENCES "raw_reports" ("Seq") ON DELETE RESTRICT
);

CREATE INDEX "IX_restatements_HeaderListSeq" ON "restatements" ("HeaderListSeq");

CREATE TRIGGER restatements_keep_delete BEFORE DELETE ON restatements BEGIN SELECT RAISE(ABORT, 'restatements are never deleted'); END;
