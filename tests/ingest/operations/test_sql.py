"""Asking the warehouse: answers in every format, nothing changed, and what is wrong is said."""

from __future__ import annotations

import io
import json
from pathlib import Path

import duckdb
import pytest

from ingest import cli
from ingest.operations.outcome import Exit


@pytest.fixture(autouse=True)
def warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINGZHANG_DATA", str(tmp_path))
    path = tmp_path / "warehouse.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table 支出 (科目 text, 金额 decimal(24, 4))")
        connection.execute("insert into 支出 values ('行政运行', 1234567.8900), ('=1+1', null), ('-3.5', 0)")
    return path


QUESTION = "from 支出 order by 科目 desc"


def test_an_answer_is_a_table_with_exact_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["sql", QUESTION]) == Exit.DONE
    assert "行政运行  1,234,567.8900" in capsys.readouterr().out


def test_a_question_may_come_through_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(QUESTION))
    assert cli.main(["sql", "--json"]) == Exit.DONE
    assert json.loads(capfdbinary.readouterr().out)[0] == {"科目": "行政运行", "金额": 1234567.89}


def test_a_pipe_is_answered_question_by_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Commands end with their line, SQL with a semicolon or the text; two on a line are two."""
    text = "\nselect 11 as a; select 22 as b;\n-- words\nselect ';' as c,\n  33 as d;\n.tables\nselect 44"
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert cli.main(["sql"]) == Exit.DONE
    printed = capsys.readouterr().out
    places = [printed.index(word) for word in ("11", "22", "33", "what a row is", "44")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("select 11;\nselekt 1;\nselect 22;", "syntax error"),
        ("select 11;\n.quit\nselect 22;", ".quit: there is no such command"),
        (" \n", "there is no question"),
    ],
)
def test_a_pipe_ends_at_the_first_question_that_is_wrong(
    text: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert cli.main(["sql"]) == Exit.COULD_NOT_RUN
    said = capsys.readouterr()
    assert words in said.err
    assert "22" not in said.out


def test_several_answers_do_not_go_into_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("select 1; select 2;"))
    assert cli.main(["sql", "--output", str(tmp_path / "a.csv")]) == Exit.COULD_NOT_RUN
    assert "one file takes one answer" in capsys.readouterr().err


def test_text_that_begins_a_formula_is_harmless_in_csv(tmp_path: Path) -> None:
    """A spreadsheet that opens the file runs nothing; figures stay figures."""
    assert cli.main(["sql", QUESTION, "--output", str(tmp_path / "answer.csv")]) == Exit.DONE
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").splitlines() == [
        "科目,金额",
        "行政运行,1234567.8900",
        "'=1+1,",
        "-3.5,0.0000",
    ]


def test_lists_are_json_in_csv(tmp_path: Path) -> None:
    """What reads the file as a data package finds an array."""
    assert cli.main(["sql", "select ['甲', '乙'] as 编号", "--output", str(tmp_path / "answer.csv")]) == Exit.DONE
    assert (tmp_path / "answer.csv").read_text(encoding="utf-8").splitlines() == ["编号", '"[""甲"",""乙""]"']


def test_parquet_keeps_types(tmp_path: Path) -> None:
    answer = tmp_path / "answer.parquet"
    assert cli.main(["sql", QUESTION, "--output", str(answer)]) == Exit.DONE
    assert [str(kind) for kind in duckdb.sql(f"from '{answer}'").types] == ["VARCHAR", "DECIMAL(24,4)"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answer.parquet", "warehouse.duckdb"]


def test_a_session_tells_what_can_be_asked_and_goes_on_after_a_mistake(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("create schema zh; create table zh.收入 (年度 integer)")
        connection.execute("comment on table zh.收入 is '一行一年'; comment on column zh.收入.年度 is '会计年度'")
    typed = iter([".tables", ".columns zh.收入", ".columns zh.支出", "from nowhere;", "select 1 +", "  2 as 和;"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("ingest.operations.sql.remember", lambda: None)
    monkeypatch.setattr("builtins.input", lambda _: next(typed, None) or _leave())
    assert cli.main(["sql"]) == Exit.DONE
    told = capsys.readouterr()
    for words in ("zh.收入  一行一年", "年度  INTEGER  会计年度", "3"):
        assert words in told.out
    for words in ("zh.支出: there is no such table", "nowhere does not exist"):
        assert words in told.err


def _leave() -> str:
    raise EOFError


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["drop table 支出"], "read-only"),
        (["from 收入"], "收入 does not exist"),
        ([QUESTION, "--output", "answer.xlsx"], "csv, json, parquet"),
        ([QUESTION, "--output", "nowhere/answer.csv"], "no such folder"),
        ([" "], "no question"),
    ],
)
def test_what_is_wrong_is_said(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["sql", *arguments]) == Exit.COULD_NOT_RUN
    assert words in capsys.readouterr().err
