CREATE TABLE "places" (
    "ReportSeq" INTEGER NOT NULL CONSTRAINT "PK_places" PRIMARY KEY,
    "Place" TEXT NOT NULL,
    CONSTRAINT "FK_places_raw_reports_ReportSeq" FOREIGN KEY ("ReportSeq") REFERENCES "raw_reports" ("Seq") ON DELETE RESTRICT
);
