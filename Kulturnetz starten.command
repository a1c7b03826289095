#!/bin/sh
# Doppelklick (macOS, über die .desktop-Datei auch Linux): richtet Kulturnetz ein, startet es und öffnet den Browser.
cd "${0%/*}" || exit 1
# Hier liegt Node.js, auch wenn ein Fenster ohne Anmeldung davon nichts weiß.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null; then
  echo
  echo 'Kulturnetz braucht Node.js ab Version 20. Auf diesem Rechner fehlt es oder ist älter.'
  echo 'Bitte von https://nodejs.org/de/download die LTS-Fassung holen und installieren, dann hier noch einmal doppelklicken.'
  echo 'Kulturnetz needs Node.js 20 or newer: get the LTS version from https://nodejs.org, then double-click here again.'
  echo 'Weiter mit der Eingabetaste.'
  read -r _
  exit 1
fi
echo 'Kulturnetz startet. Der Browser öffnet sich, sobald es antwortet. Zum Beenden: Strg+C oder dieses Fenster schließen.'
if ! node scripts/start.mjs --open; then
  echo 'Weiter mit der Eingabetaste.'
  read -r _
  exit 1
fi
