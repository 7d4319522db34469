CREATE TABLE "readings" (
    "Document" TEXT NOT NULL CONSTRAINT "PK_readings" PRIMARY KEY,
    "Reader" TEXT NOT NULL,
    "Content" BLOB NOT NULL
);
