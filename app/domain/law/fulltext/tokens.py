"""The one tokeniser of the law search: every two Han characters that stand together, and Latin words whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_RUN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[A-Za-z0-9]+")
_ASKING = re.compile(
    r"怎么办|怎么罚|怎么处罚|怎么处理|怎么算|怎么|咋办|咋|如何|要不要|能不能|可不可以|行不行|算不算|是不是|有没有|该不该|什么|哪个|哪些|多少|几个|"
    r"可以|还能|到底|请问|一下|需要|凭啥|为啥|吗|呢|吧|啊|嘛|么|了|的|我|你们|你|他们|他|她|[？?！!，。,、；;]"
)


def index_tokens(text: str) -> list[str]:
    """Return the tokens of a text to be found: pairs, and the last character of a run marked with `_`.

    The mark makes a single character findable as the beginning of a token.
    """
    tokens: list[str] = []
    for run in _RUN.findall(text):
        if run[0] < "\u3000":
            tokens.append(run.lower())
        else:
            tokens += [first + second for first, second in zip(run, run[1:], strict=False)]
            tokens.append(run[-1] + "_")
    return tokens


def question_tokens(question: str) -> list[str]:
    """Return the pairs and words of a question without what only asks, each once, in order."""
    tokens: dict[str, None] = {}
    for part in _ASKING.sub(" ", question).split():
        tokens.update(dict.fromkeys(_pairs(part)))
    return list(tokens) or list(dict.fromkeys(_pairs(question)))


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.findall(text):
        if run[0] < "\u3000":
            yield run.lower()
        elif len(run) == 1:
            yield run + "*"
        else:
            yield from (first + second for first, second in zip(run, run[1:], strict=False))


def highlights(text: str, tokens: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that the tokens of a question cover, joined where they touch."""
    wanted = {token.rstrip("*_") for token in tokens}
    lower = text.lower()
    spans: list[tuple[int, int]] = []
    found = sorted(match.span() for token in wanted if token for match in re.finditer(re.escape(token), lower))
    for start, end in found:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(spans)
