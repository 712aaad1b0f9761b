{{- define "banwen.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Room is left for the longest suffix, "-migrate". */}}
{{- define "banwen.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 55 | trimSuffix "-" -}}
{{- else if contains (include "banwen.name" .) .Release.Name -}}
{{- .Release.Name | trunc 55 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "banwen.name" .) | trunc 55 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "banwen.selectorLabels" -}}
app.kubernetes.io/name: {{ include "banwen.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* The migration's pods bear another name, so that neither the Service nor the budget takes them for the application. */}}
{{- define "banwen.migrationSelectorLabels" -}}
app.kubernetes.io/name: {{ printf "%s-migrate" (include "banwen.name" . | trunc 55) }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "banwen.commonLabels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "banwen.labels" -}}
{{ include "banwen.commonLabels" . }}
{{ include "banwen.selectorLabels" . }}
{{- end -}}

{{- define "banwen.migrationLabels" -}}
{{ include "banwen.commonLabels" . }}
{{ include "banwen.migrationSelectorLabels" . }}
{{- end -}}

{{- define "banwen.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "banwen.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "banwen.image" -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}

{{/* The JDBC address, refused where it carries a login: that belongs into the Secrets. */}}
{{- define "banwen.databaseUrl" -}}
{{- $url := required "database.url is required: the JDBC address of the PostgreSQL database" .Values.database.url -}}
{{- if regexMatch "(?i)[?&](user|password)=|//[^/?]*@" $url -}}
{{- fail "database.url must not carry a user or a password: name Secrets in database.owner.existingSecret and database.app.existingSecret" -}}
{{- end -}}
{{- $url -}}
{{- end -}}

{{- define "banwen.storageEndpoint" -}}
{{- required "storage.endpoint is required: the address of the S3 service" .Values.storage.endpoint -}}
{{- end -}}

{{/* One environment variable out of a Secret: dict "name" "secret" "key". */}}
{{- define "banwen.fromSecret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}

{{/* The watched folder and the mailboxes, as variables of a list. */}}
{{- define "banwen.sources" -}}
{{- with .Values.intake.folder }}
{{- if .existingClaim }}
- name: BANWEN_INTAKE_FOLDER_PATH
  value: /var/lib/banwen-scans
- name: BANWEN_INTAKE_FOLDER_NAME
  value: {{ .name | quote }}
{{- end }}
{{- end }}
{{- range $number, $mailbox := .Values.intake.mail }}
{{- $variable := printf "BANWEN_INTAKE_MAIL_%d_" $number }}
{{- range $setting := list "name" "host" "port" "encryption" "username" "folder" }}
{{- with index $mailbox $setting }}
- name: {{ $variable }}{{ upper $setting }}
  value: {{ . | toString | quote }}
{{- end }}
{{- end }}
{{- range $setting, $name := dict "certificates" "CERTIFICATES" "doneFolder" "DONE_FOLDER" "failedFolder" "FAILED_FOLDER" "lookEvery" "LOOK_EVERY" "maxSize" "MAX_SIZE" }}
{{- with index $mailbox $setting }}
- name: {{ $variable }}{{ $name }}
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- range $at, $sender := $mailbox.senders }}
- name: {{ $variable }}SENDERS_{{ $at }}
  value: {{ $sender | quote }}
{{- end }}
{{ include "banwen.fromSecret" (dict "name" (print $variable "PASSWORD") "secret" $mailbox.existingSecret "key" ($mailbox.passwordKey | default "password")) }}
{{- end }}
{{- end -}}

{{- define "banwen.ownerLogin" -}}
{{- $owner := .Values.database.owner -}}
{{- $secret := required "database.owner.existingSecret is required: the Secret with the schema owner's login" $owner.existingSecret -}}
{{ include "banwen.fromSecret" (dict "name" "BANWEN_DATABASE_OWNER_USERNAME" "secret" $secret "key" $owner.usernameKey) }}
{{ include "banwen.fromSecret" (dict "name" "BANWEN_DATABASE_OWNER_PASSWORD" "secret" $secret "key" $owner.passwordKey) }}
{{- end -}}

{{- define "banwen.appLogin" -}}
{{- $app := .Values.database.app -}}
{{- $secret := required "database.app.existingSecret is required: the Secret with the application role's login" $app.existingSecret -}}
{{ include "banwen.fromSecret" (dict "name" "BANWEN_DATABASE_APP_USERNAME" "secret" $secret "key" $app.usernameKey) }}
{{ include "banwen.fromSecret" (dict "name" "BANWEN_DATABASE_APP_PASSWORD" "secret" $secret "key" $app.passwordKey) }}
{{- end -}}

{{- define "banwen.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop:
    - ALL
{{- end -}}

{{/* Whether more than one replica can run. */}}
{{- define "banwen.several" -}}
{{- if or (and .Values.autoscaling.enabled (gt (int .Values.autoscaling.maxReplicas) 1)) (and (not .Values.autoscaling.enabled) (gt (int .Values.replicas) 1)) -}}
true
{{- end -}}
{{- end -}}

{{/* Whether people sign in by Keycloak. */}}
{{- define "banwen.keycloak" -}}
{{- if eq .Values.identity.provider "keycloak" -}}
true
{{- end -}}
{{- end -}}

{{- define "banwen.keycloakRule" -}}
{{- $issuer := urlParse .Values.identity.keycloak.issuer -}}
{{- $port := regexFind "[0-9]+$" (regexFind ":[0-9]+$" $issuer.host) -}}
- ports:
    - protocol: TCP
      port: {{ $port | default (eq $issuer.scheme "https" | ternary "443" "80") }}
  {{- include "banwen.peers" (dict "peers" .Values.networkPolicy.keycloak.to "key" "to") | trim | nindent 2 }}
{{- end -}}

{{- define "banwen.gracePeriod" -}}
{{- add .Values.shutdown.drainSeconds (mul 2 .Values.shutdown.phaseSeconds) 10 -}}
{{- end -}}

{{/* Peers of a rule: dict "peers" "key" (from or to). Nothing where there are none, which means everybody. */}}
{{- define "banwen.peers" -}}
{{- with .peers }}
{{ $.key }}:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "banwen.dnsRule" -}}
- ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
  {{- include "banwen.peers" (dict "peers" .Values.networkPolicy.dns.to "key" "to") | trim | nindent 2 }}
{{- end -}}

{{/* The ports that database.url names, of all of its hosts; 5432 where it names none. */}}
{{- define "banwen.databaseRule" -}}
{{- $hosts := regexFind "//[^/?]+" (include "banwen.databaseUrl" .) -}}
{{- $ports := list -}}
{{- range $host := splitList "," (trimPrefix "//" $hosts) -}}
{{- $port := regexFind ":[0-9]+$" $host | trimPrefix ":" -}}
{{- $ports = append $ports (default "5432" $port) -}}
{{- end -}}
- ports:
    {{- range $ports | uniq }}
    - protocol: TCP
      port: {{ . }}
    {{- end }}
  {{- include "banwen.peers" (dict "peers" .Values.networkPolicy.database.to "key" "to") | trim | nindent 2 }}
{{- end -}}

{{- define "banwen.storageRule" -}}
{{- $address := urlParse (include "banwen.storageEndpoint" .) -}}
{{- $port := regexFind ":[0-9]+$" $address.host | trimPrefix ":" -}}
- ports:
    - protocol: TCP
      port: {{ default (ternary "443" "80" (eq $address.scheme "https")) $port }}
  {{- include "banwen.peers" (dict "peers" .Values.networkPolicy.storage.to "key" "to") | trim | nindent 2 }}
{{- end -}}
