@echo off
rem Doppelklick: richtet Kulturnetz ein, startet es und oeffnet den Browser. Dieses Fenster zu schliessen beendet es.
chcp 65001 >nul
title Kulturnetz
rem pushd kann im Unterschied zu cd auch Netzlaufwerke ohne Buchstaben.
pushd "%~dp0"
node -e "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)" >nul 2>nul
if errorlevel 1 (
  echo.
  echo Kulturnetz braucht Node.js ab Version 20. Auf diesem Rechner fehlt es oder ist älter.
  echo Bitte von https://nodejs.org/de/download die LTS-Fassung holen und installieren, dann hier noch einmal doppelklicken.
  echo Kulturnetz needs Node.js 20 or newer: get the LTS version from https://nodejs.org, then double-click here again.
  echo.
  pause
  popd
  exit /b 1
)
echo Kulturnetz startet. Der Browser öffnet sich, sobald es antwortet. Zum Beenden dieses Fenster schließen.
node scripts\start.mjs --open
if errorlevel 1 pause
popd
