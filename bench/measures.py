"""
Times NLTK on a text file and prints a list of results as JSON: by its fastest tokenizer, a regular
expression, and by the one that its word_tokenize uses (without the sentence splitter, whose model is
a download of its own).
"""

import json
import statistics
import sys
import time

import nltk
from nltk.collocations import BigramCollocationFinder
from nltk.metrics import BigramAssocMeasures
from nltk.tokenize import RegexpTokenizer, word_tokenize

tokenizers = {
    "regular expression": RegexpTokenizer(r"\w+").tokenize,
    "word_tokenize": lambda text: word_tokenize(text, preserve_line=True),
}


def median(times, run):
    seconds = []
    for _ in range(times):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


results = []
for name, tokenize in tokenizers.items():

    def read():
        with open(sys.argv[1], encoding="utf-8") as file:
            return tokenize(file.read().lower())

    def collocations(window):
        finder = BigramCollocationFinder.from_words(read(), window_size=window + 1)
        finder.apply_freq_filter(3)
        return finder.nbest(BigramAssocMeasures.likelihood_ratio, 100)

    for task, run in [
        ("tokenizing", read),
        ("collocations, window 4, tokenizing included", lambda: collocations(4)),
        ("collocations, adjacent, tokenizing included", lambda: collocations(1)),
    ]:
        program = f"NLTK {nltk.__version__}, {name}"
        results.append({"task": task, "program": program, "seconds": median(3, run)})
print(json.dumps(results))
