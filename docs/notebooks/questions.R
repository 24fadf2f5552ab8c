# Four questions to the Digital Diplomacy Index: Rscript questions.R
# Needs the package jsonlite, for the what-if. DDI_URL names a service elsewhere than on this machine.
site <- Sys.getenv("DDI_URL", "http://127.0.0.1:8080")
out <- Sys.getenv("DDI_OUT", ".")
edition <- "2026"
table <- function(edition, name) read.csv(paste0(site, "/v1/editions/", edition, "/", name, ".csv"))

scores <- table(edition, "scores")
nodes <- table(edition, "nodes")
stopifnot(is.numeric(scores$score), anyNA(scores$rank), "NAM" %in% scores$country)

# Who leads each dimension?
dimensions <- nodes$node[nodes$parent == "index"]
leaders <- subset(scores, node %in% dimensions & rank == 1)
leaders <- leaders[order(leaders$node, leaders$country), ]
print(leaders[, c("node", "name", "score", "rank_low", "rank_high")], row.names = FALSE)

# Which small states get further than their size predicts? A bar holds the rank in 90 % of runs with other choices.
above <- subset(table(edition, "group-ranks"), group == "small-states" & node == "small-state-leverage" & rank <= 10)
above <- above[order(above$rank, above$country), ]
svg(file.path(out, "leverage-r.svg"), width = 7, height = 4)
par(mar = c(4, 9, 2, 1), las = 1)
rows <- rev(seq_len(nrow(above)))
plot(above$rank, rows, xlim = range(above$rank_low, above$rank_high), type = "n", xaxt = "n", yaxt = "n", ylab = "",
     xlab = "rank among small states", main = paste("Small-state leverage", edition))
segments(above$rank_low, rows, above$rank_high, rows, lwd = 6, col = "#cfe3f1")
points(above$rank, rows, pch = 19, col = "#0072b2")
axis(1, at = c(1, seq(5, max(above$rank_high), by = 5)))
axis(2, at = rows, labels = above$name, tick = FALSE)
invisible(dev.off())

# What moved since 2020?
moves <- merge(na.omit(table("2020", "ranking")[, c("country", "rank")]),
               na.omit(table(edition, "ranking")[, c("country", "name", "rank")]),
               by = "country", suffixes = c("_2020", ""))
moves$won <- moves$rank_2020 - moves$rank
moves <- moves[order(-moves$won, moves$country), ]
print(rbind(head(moves, 5), tail(moves, 5)), row.names = FALSE)

# What if openness counted double?
query <- sprintf('{
  scenario(edition: "%s", changes: {weights: [{node: "openness", weight: 2}]}) {
    ranking(orderBy: RANK_CHANGE, direction: DESCENDING, rankedOnly: true, first: 5) {
      nodes { country { code name } publishedRank rank rankChange }
    }
  }
}', edition)
answer <- jsonlite::fromJSON(paste0(site, "/graphql?query=", URLencode(query, reserved = TRUE)))
gainers <- answer$data$scenario$ranking$nodes
print(gainers)

# The answers as a table, the same that the notebook and questions.mjs come to.
answers <- rbind(
  data.frame(question = paste("leads", leaders$node), country = leaders$country, value = leaders$rank),
  data.frame(question = "above size", country = above$country, value = above$rank),
  data.frame(question = "won most", country = head(moves, 5)$country, value = head(moves, 5)$won),
  data.frame(question = "lost most", country = tail(moves, 5)$country, value = tail(moves, 5)$won),
  data.frame(question = "openness doubled", country = gainers$country$code, value = gainers$rankChange))
write.csv(answers, file.path(out, "answers-r.csv"), row.names = FALSE, quote = FALSE, eol = "\n")
