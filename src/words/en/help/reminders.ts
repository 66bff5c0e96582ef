export const reminders = {
  id: "reminders",
  title: "Reminders",
  line: "what is due, by mail or when you log in",
  sections: [
    {
      title: "What is due",
      paragraphs: [
        "intern-find never runs by itself and sends nothing. Your machine can ask it once a day, and tell you only when a saved program closes within two weeks.",
        "Change 14d to the time you need, and leave out --saved to hear of every program.",
      ],
      points: [
        "--quiet: nothing at all is printed when nothing is due.",
        "--exit-code: 0 when something is due, 1 when nothing is, 3 when a file of yours cannot be read.",
      ],
    },
    {
      title: "By mail, with cron",
      paragraphs: [
        "crontab -e opens the table. cron mails whatever a command prints, and nothing when it prints nothing. PATH has to name the folders of intern-find and of node: command -v intern-find node tells them.",
      ],
      points: [],
      code: ["MAILTO=you@example.org", "PATH=/usr/local/bin:/usr/bin:/bin", "0 8 * * * intern-find deadlines --saved --within 14d --quiet --table"],
    },
    {
      title: "By mail, where cron does not send any",
      paragraphs: ["Keep this as a file, due.sh, and let cron run it: 0 8 * * * sh $HOME/due.sh"],
      points: [],
      code: [
        "due=$(intern-find deadlines --saved --within 14d \\",
        "        --quiet --table --exit-code) &&",
        '  printf "%s\\n" "$due" | mail -s "Deadlines ahead" you@example.org',
      ],
    },
    {
      title: "At login: sh, bash, zsh",
      paragraphs: ["In ~/.profile, ~/.bash_profile or ~/.zprofile. It tells what is due at most once a day, and only at a terminal."],
      points: [],
      code: [
        "if [ -t 1 ] && command -v intern-find >/dev/null; then (",
        "  told=${XDG_CACHE_HOME:-$HOME/.cache}/intern-find-told",
        "  day=$(date +%Y-%m-%d)",
        '  [ "$(cat "$told" 2>/dev/null)" = "$day" ] && exit',
        "  intern-find deadlines --saved --within 14d \\",
        "    --quiet --no-pager --exit-code || exit 0",
        '  mkdir -p "${told%/*}" && echo "$day" >|"$told"',
        ") fi",
      ],
    },
    {
      title: "At login: fish",
      paragraphs: ["In ~/.config/fish/config.fish."],
      points: [],
      code: [
        "if isatty stdout; and command -q intern-find",
        "    set -l told ~/.cache/intern-find-told",
        "    set -l day (date +%Y-%m-%d)",
        '    if test "$(cat $told 2>/dev/null)" != $day',
        "        intern-find deadlines --saved --within 14d \\",
        "            --quiet --no-pager --exit-code",
        "        and mkdir -p ~/.cache; and echo $day >$told",
        "    end",
        "end",
      ],
    },
    {
      title: "At login: PowerShell",
      paragraphs: ["In the file that $PROFILE names."],
      points: [],
      code: [
        "if (Get-Command intern-find -ErrorAction SilentlyContinue) {",
        "  $told = Join-Path $HOME '.intern-find-told'",
        "  $day = Get-Date -Format yyyy-MM-dd",
        "  if ((Get-Content $told -ErrorAction SilentlyContinue) -ne $day) {",
        "    intern-find deadlines --saved --within 14d `",
        "      --quiet --no-pager --exit-code",
        "    if ($LASTEXITCODE -eq 0) { Set-Content $told $day }",
        "  }",
        "}",
      ],
    },
    {
      title: "What is new",
      paragraphs: ["new tells what was added, opened, moved or closed since it was last asked. It fits in the place of deadlines in each of these."],
      points: ["intern-find new --quiet --exit-code", "intern-find new summer27 --peek: the same for a saved search, without counting as a look."],
    },
  ],
} as const;
