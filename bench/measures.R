# Times base R, in vectors throughout, on a text file and two frequency lists, and prints tab-separated
# task, program, seconds. No stops at sentence ends, no intervals: less than stenogram does.
files <- commandArgs(TRUE)
program <- paste("base R", getRversion())

read <- function() {
  words <- scan(files[1], what = "", quote = "", comment.char = "", quiet = TRUE)
  gsub("[^[:alnum:]]+", "", tolower(words))
}

term <- function(o, e) ifelse(o > 0, o * log(o / e), 0)
g2 <- function(a, b, c, d) {
  n <- a + b + c + d
  2 * (term(a, (a + b) * (a + c) / n) + term(b, (a + b) * (b + d) / n) +
    term(c, (c + d) * (a + c) / n) + term(d, (c + d) * (b + d) / n))
}

collocations <- function(window) {
  words <- read()
  types <- unique(words)
  id <- match(words, types) - 1
  n <- length(id)
  first <- unlist(lapply(seq_len(window), function(k) id[seq_len(n - k)]))
  second <- unlist(lapply(seq_len(window), function(k) id[(1 + k):n]))
  pairs <- rle(sort(first * length(types) + second, method = "radix"))
  kept <- pairs$lengths >= 3
  a <- pairs$lengths[kept]
  key <- pairs$values[kept]
  starts <- tabulate(first + 1, length(types))[key %/% length(types) + 1]
  ends <- tabulate(second + 1, length(types))[key %% length(types) + 1]
  score <- g2(a, ends - a, starts - a, length(first) - starts - ends + a)
  best <- order(-score)[1:100]
  cbind(types[key[best] %/% length(types) + 1], types[key[best] %% length(types) + 1], score[best])
}

lists <- read.delim(files[2], quote = "")
keyness <- function() {
  a <- as.numeric(lists$target)
  b <- as.numeric(lists$reference)
  statistic <- g2(a, b, sum(a) - a, sum(b) - b)
  p.adjust(pchisq(statistic, 1, lower.tail = FALSE), "holm")
}

dispersion <- function(words) {
  types <- unique(words)
  part <- ceiling(seq_along(words) * 100 / length(words))
  counts <- matrix(tabulate((match(words, types) - 1) * 100 + part, length(types) * 100), nrow = 100)
  counts <- counts[, colSums(counts) >= 5]
  shares <- tabulate(part, 100) / length(words)
  rates <- counts / tabulate(part, 100)
  dp <- colSums(abs(t(t(counts) / colSums(counts)) - shares)) / 2
  d <- 1 - sqrt(colMeans((t(t(rates) - colMeans(rates)))^2)) / colMeans(rates) / sqrt(99)
  cbind(dp, d)
}

median_of <- function(times, run) {
  median(sapply(seq_len(times), function(i) sum(system.time(run())[c("user.self", "sys.self")])))
}
words <- read()
tasks <- list(
  "tokenizing" = read,
  "collocations, window 4, tokenizing included" = function() collocations(4),
  "collocations, adjacent, tokenizing included" = function() collocations(1),
  "keyness over 50000 types" = keyness,
  "dispersion of all words, five times or more, over 100 parts" = function() dispersion(words)
)
what <- c("", "", "", " (G2 and p alone)", " (DP and Juilland's D alone)")
for (i in seq_along(tasks)) {
  cat(names(tasks)[i], paste0(program, what[i]), median_of(3, tasks[[i]]), sep = "\t")
  cat("\n")
}
