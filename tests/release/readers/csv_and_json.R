# Prints what R reads from NAME.csv, with base R and with data.table, and from NAME.json, as JSON.
stem <- commandArgs(TRUE)[1]
path <- paste0(stem, ".csv")
base <- read.csv(path, na.strings = "", encoding = "UTF-8", colClasses = "character")
table <- data.table::fread(path, na.strings = "", colClasses = "character", encoding = "UTF-8")
json <- jsonlite::fromJSON(paste0(stem, ".json"))
days <- as.integer(as.Date(json$start_min))
answer <- list(base = base$person, table = table$person, json = json$person, days = days, acting = json$acting)
writeLines(jsonlite::toJSON(answer, na = "null"), stdout(), useBytes = TRUE)
